using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

internal sealed class TamperedNegotiation : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP10022", Area.Connection, "The server saw another offer than the one that was sent")
    {
        Why = "The server repeats, under the protection of TLS, what was requested in the clear. A difference says that something between changed the offer: a downgrade.",
        Needs = "clientRequestedProtocols of the server's core data against what was sent.",
        AppliesTo = "Connections to servers that do not want NLA",
        Explains = [Consequences.ClientsSeeHangUp],
        Manual = ["Find what stands between: the same test from the host's own network; compare the certificate's thumbprint."],
        References = ["MS-RDPBCGR sections 2.2.1.4.2 and 5.4.2.1"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Session;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        if (facts.Seen.Session is not { RequestedEcho: RdpProtocols echo } session)
        {
            yield return NotApplicable("The server did not repeat what was requested.");
            yield break;
        }

        var proof = new Proof("clientRequestedProtocols", echo.ToString(), session.Requested.ToString());
        yield return echo == session.Requested
            ? Pass("The server saw the offer that was sent.", proof)
            : Fail("The server saw another offer than the one that was sent: something between changes the traffic.", proof) with { Confidence = Confidence.High };
    }
}
