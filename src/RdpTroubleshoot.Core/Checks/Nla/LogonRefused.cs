using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Nla;

internal sealed class LogonRefused : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP6210", Area.Authentication, "The server refuses the logon and says why")
    {
        Why = "The status is the server's own: a wrong password, a locked account, a missing right. Everything before it works.",
        Needs = "Network level authentication with the credentials that were given, up to the server's proof; the password is never delegated.",
        AppliesTo = "Connections to servers that agree to NLA, with -Credential",
        Explains = [Consequences.ClientsSeeLogonRefused],
        Manual = ["Look the status up: Resolve-RdpErrorCode <status>. On the host: Security log, event 4625, Status and SubStatus at the time of the test.", "Every try counts for account lockout: this test makes one."],
        References = ["MS-CSSP section 2.2.1, errorCode", "MS-ERREF section 2.3.1"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Nla;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        LogonAttempt? logon = facts.Seen.Logon;
        yield return logon switch
        {
            null => NotApplicable("No logon was tried: no credentials were given, or the server does not want NLA."),
            { IsSuccess: true } => Pass("The credentials are right. Whether the user may log on through Remote Desktop was not asked: that needs the password handed over.", ProofOf($"logon with {logon.Package}", logon)),
            { Outcome: AttemptOutcome.LocalFailure or AttemptOutcome.NotTried } => NotEvaluated($"Not judged: {Why(logon)}.", ProofOf($"logon with {logon.Package}", logon)),
            { ErrorCode: uint code } => WithStatus(Fail($"The server refuses the logon: {LogonStatus.Describe(code)}.", ProofOf($"logon with {logon.Package}", logon, "accepted")), code),
            _ => NotApplicable("The server gave no status."),
        };
    }

    /// <summary>The advice with the status in it, to copy.</summary>
    private static Finding WithStatus(Finding finding, uint code) =>
        finding with { Manual = [.. finding.Manual.Select(step => step.Replace("<status>", "0x" + code.ToString("X8", CultureInfo.InvariantCulture)))] };

    private static string Why(LogonAttempt logon) => logon.Outcome == AttemptOutcome.NotTried ? logon.Detail : logon.Describe();
}
