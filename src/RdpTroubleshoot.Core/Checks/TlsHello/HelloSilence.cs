using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.TlsHello;

internal sealed class HelloSilence : HelloCheck
{
    public override CheckInfo Info { get; } = new("RDP5204", Area.Tls, "The ClientHello gets no answer")
    {
        Why = "The negotiation works, which takes small packets; then nothing comes. The server is stuck in its TLS, or larger packets are lost on the way.",
        Needs = "A ClientHello of our own and the time limit.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsTimeOut],
        Causes =
        [
            new("packets of full size are lost on the way (MTU, tunnel, ICMP blocked)", "ping -f -l 1400 <host>; the same test from the host's own network"),
            new("the security subsystem of the host hangs: LSASS, a crypto provider or key on a device that does not answer", "on the host: Test-RdpHost; event log at the time of the test"),
            new("something between inspects TLS and waits", "the same test from the host's own network"),
        ],
        Manual = ["On the host: Test-RdpHost, which tries the listener over loopback. When that answers, it is the path."],
        References = ["MS Learn: IMsTscAxEvents::OnDisconnected (264)", "RFC 2923 section 2.1"],
    };

    protected override bool IsThisWay(HelloAttempt hello, ConnectionFacts facts) => hello.Outcome == AttemptOutcome.TimedOut;

    protected override Finding JudgeHello(HelloAttempt hello, ConnectionFacts facts) =>
        Fail("The server agrees to TLS, and the ClientHello gets no answer.", ProofOf(hello, facts));
}
