using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

internal sealed class ServerVerdict : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP10021", Area.Connection, "The server gives a reason for ending the connection")
    {
        Why = "A Set Error Info is a verdict of the server itself: it speaks RDP and says why it ends the connection. That is what an extended code of 7 really means; with 0x904 it usually means only that somebody hung up.",
        Needs = "The Set Error Info that comes once a session is begun (-OpenSession).",
        AppliesTo = "Connections to servers that do not want NLA, with -OpenSession",
        Explains = [Consequences.ClientsSeeServerReason],
        Manual = ["Look the number up: Resolve-RdpErrorCode -Family SetErrorInfo -Code <number>", "On the host, elevated: Test-RdpHost"],
        References = ["MS-RDPBCGR section 2.2.5.1.1"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Session;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        SessionAttempt? session = facts.Seen.Session;
        if (session?.ErrorInfo is not uint code)
        {
            yield return session is null ? NotApplicable("No session was begun.") : Pass("The server gave no reason to end the connection.");
            yield break;
        }

        string number = "0x" + code.ToString("X", CultureInfo.InvariantCulture);
        Finding finding = Fail($"The server ends the connection with Set Error Info {number}{ServerReason.Of(code)}.", ProofOf("Set Error Info", session, "none"));
        yield return finding with { Manual = [.. finding.Manual.Select(step => step.Replace("<number>", number))] };
    }
}
