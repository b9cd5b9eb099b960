using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.TlsHello;

internal sealed class PlatformDisagrees : HelloCheck
{
    public override CheckInfo Info { get; } = new("RDP5205", Area.Tls, "The server speaks TLS, but not with this machine")
    {
        Why = "A ClientHello that offers everything is answered, and the handshake of this machine's own TLS is not completed: what its policy allows and what the server has do not meet, or the handshake breaks off later.",
        Needs = "The handshake of the platform's TLS against a ClientHello of our own.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsSeeHangUp],
        Causes =
        [
            new("the TLS policy of this machine excludes what the server offers: an old version, weak suites, a short key", "Test-RdpConnection -EnumerateTls; the same from another client"),
            new("the server ends the handshake after its first answer: it cannot sign with its key", "on the host: Test-MachineKeyAcl, Test-RdpCertificate; Schannel 36870"),
        ],
        Manual = ["On the host, elevated: Test-RdpHost", "Do not weaken the client: bring the server to TLS 1.2 with a key of 2048 bits or more."],
        References = ["MS Learn: TLS registry settings"],
    };

    protected override bool IsThisWay(HelloAttempt hello, ConnectionFacts facts) => hello.IsSuccess;

    protected override Finding JudgeHello(HelloAttempt hello, ConnectionFacts facts) => Fail(
        $"The server answers a ClientHello with {TlsVersions.NameOf(hello.Version ?? 0)}; the handshake of this machine fails: {facts.Seen.Handshake!.Describe()}.",
        [.. ProofOf(hello, facts), ProofOf("handshake of this machine's TLS", facts.Seen.Handshake!, "completed")]) with { Confidence = Confidence.High };
}
