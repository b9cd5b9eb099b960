using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Nla;

internal sealed class LogonHangUp : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP6211", Area.Authentication, "The server hangs up on the logon without a reason")
    {
        Why = "The server challenged, got the answer and ended the connection without a status. Servers that are not Windows do so for a wrong password; Windows mostly names a status.",
        Needs = "Network level authentication with the credentials that were given.",
        AppliesTo = "Connections to servers that agree to NLA, with -Credential",
        Explains = [Consequences.ClientsSeeHangUp],
        Causes =
        [
            new("user or password is wrong (FreeRDP, gnome-remote-desktop and others hang up without a word)", "the server's log; on Windows the Security log, event 4625"),
            new("a policy about CredSSP or a lockout product ends it", "on the host: Security log 4625 and 4776 at the time of the test; none: it ended before Windows evaluated it"),
            new("a proxy between does not relay the channel binding", "compare the certificate's thumbprint with the host's own"),
        ],
        Manual = ["Try the same credentials at the server's console. Every try counts for account lockout: this test makes one.", "On the host, elevated: Test-RdpHost"],
        References = ["MS-CSSP section 3.1.5", HangUpReference],
    };

    protected override ConnectionStage Stage => ConnectionStage.Nla;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        LogonAttempt? logon = facts.Seen.Logon;
        bool silent = logon is { ErrorCode: null, IsIntercepted: false, Outcome: not (AttemptOutcome.Succeeded or AttemptOutcome.LocalFailure or AttemptOutcome.NotTried) };
        yield return logon is null ? NotApplicable("No logon was tried.")
            : silent ? Fail(Summary(logon), ProofOf($"logon with {logon.Package}", logon, "accepted, or a status"))
            : Pass("The server does not hang up on the logon.");
    }

    private static string Summary(LogonAttempt logon) => logon.Outcome == AttemptOutcome.TimedOut
        ? "The server leaves the logon without an answer and without a reason."
        : $"The server ends the logon without a reason: {logon.Describe()}.";
}
