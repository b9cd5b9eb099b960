using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Nla;

internal sealed class Intercepted : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP6212", Area.Authentication, "Something between terminates TLS")
    {
        Why = "The server proves that it knows the credentials, for another public key than the one that TLS showed here. Clients end such a connection, and they are right.",
        Needs = "The server's proof (pubKeyAuth) against the public key of the certificate that TLS showed.",
        AppliesTo = "Connections to servers that agree to NLA, with -Credential",
        Explains = [Consequences.ClientsSeeHangUp],
        Causes =
        [
            new("a security product or proxy inspects TLS", "the issuer of the certificate shown here against the one on the host"),
            new("somebody is in the middle who should not be", "the path; connect from the host's own network"),
        ],
        Manual = ["Take Remote Desktop out of TLS inspection."],
        References = ["MS-CSSP sections 3.1.5 and 5.1"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Nla;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        LogonAttempt? logon = facts.Seen.Logon;
        yield return logon is null ? NotApplicable("No logon was tried: only one can tell.")
            : logon.IsIntercepted ? Fail("The server's proof is for another key than the one that TLS shows: something between terminates TLS.", ProofOf("server's proof", logon, "for the key of the certificate"))
            : Pass(logon.IsSuccess ? "Nothing between terminates TLS." : "Nothing says that something between terminates TLS.");
    }
}
