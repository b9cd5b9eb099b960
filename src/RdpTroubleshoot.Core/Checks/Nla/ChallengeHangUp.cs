using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Nla;

internal sealed class ChallengeHangUp : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP6201", Area.Authentication, "The server hangs up at the start of network level authentication")
    {
        Why = "TLS stands, and the server ends the connection at the first message of CredSSP, before anybody's name is told. No credentials can be the reason.",
        Needs = "The answer to a first CredSSP message with an NTLM negotiate token.",
        AppliesTo = "Connections to servers that agree to NLA",
        Explains = [Consequences.ClientsSeeHangUp],
        Causes =
        [
            new("a server that is not Windows has no or incomplete credentials set up (gnome-remote-desktop, FreeRDP)", "its settings and log"),
            new("the security subsystem of the host is in trouble, or a package of it refuses", "on the host: LSASS, event log System and Security at the time of the test"),
            new("a proxy terminates TLS and does not relay CredSSP", "compare the certificate's thumbprint with the host's own"),
        ],
        Manual = ["On the host: is there an event 4625 in the Security log? Then Windows did evaluate a logon. If not, it was ended before.", "On the host, elevated: Test-RdpHost"],
        References = ["MS-CSSP section 3.1.5", HangUpReference],
    };

    protected override ConnectionStage Stage => ConnectionStage.Nla;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        NlaAttempt? nla = facts.Seen.Nla;
        yield return nla switch
        {
            null => NotApplicable("The server did not agree to NLA."),
            { Outcome: AttemptOutcome.Succeeded or AttemptOutcome.Refused } => Pass("The server answers CredSSP.", ProofOf("CredSSP challenge", nla)),
            { Outcome: AttemptOutcome.LocalFailure } => NotEvaluated($"Not judged: {nla.Describe()}.", ProofOf("CredSSP challenge", nla)),
            { Outcome: AttemptOutcome.TimedOut } => Fail("The server leaves the first message of CredSSP without an answer.", ProofOf("CredSSP challenge", nla, "a challenge")),
            { Outcome: AttemptOutcome.Unintelligible } => Fail($"The server answers CredSSP with something else: {nla.Detail}.", ProofOf("CredSSP challenge", nla, "a challenge")),
            _ => Fail("The server hangs up at the first message of CredSSP.", ProofOf("CredSSP challenge", nla, "a challenge")),
        };
    }
}
