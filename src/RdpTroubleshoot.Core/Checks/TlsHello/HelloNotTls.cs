using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.TlsHello;

internal sealed class HelloNotTls : HelloCheck
{
    public override CheckInfo Info { get; } = new("RDP5203", Area.Tls, "Something else than TLS comes back where TLS should begin")
    {
        Why = "The server agreed to TLS, failed to set it up and went on in clear, or something between answered for it. Servers that are not Windows do so when certificate and key do not belong together.",
        Needs = "A ClientHello of our own and the bytes of its answer.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsSeeHangUp],
        Causes =
        [
            new("certificate and key of a server that is not Windows do not belong together, or cannot be read", "the server's log (xrdp: /var/log/xrdp.log)"),
            new("a proxy or middlebox answers in place of the server", "the same test from the server's own network"),
        ],
        Manual = ["A Windows host: Test-RdpHost on it, elevated. Others: look into the server's own log at the time of the test."],
        References = ["MS-RDPBCGR section 5.4.5.1", HangUpReference],
    };

    protected override bool IsThisWay(HelloAttempt hello, ConnectionFacts facts) => hello.Outcome == AttemptOutcome.Unintelligible;

    protected override Finding JudgeHello(HelloAttempt hello, ConnectionFacts facts) => Fail(
        hello.IsCleartext ? $"The server agrees to TLS and then answers in clear: {hello.Detail}." : $"The answer to the ClientHello is not TLS: {hello.Detail}.",
        ProofOf(hello, facts));
}
