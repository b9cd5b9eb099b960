using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.TlsHello;

internal sealed class HelloHangUp : HelloCheck
{
    private static readonly PossibleCause Key = new(
        "NETWORK SERVICE cannot use the private key: its rights were taken (hardening, PAM agents), or the key is gone or damaged",
        "on the host: Test-MachineKeyAcl, Test-RdpCertificate; System log, Schannel 36870");

    private static readonly PossibleCause Binding = new(
        "the certificate that is bound to the listener is gone, expired without a successor, or was imported without its key",
        "on the host: Test-RdpCertificate; SSLCertificateSHA1Hash against the store");

    private static readonly PossibleCause Credential = new(
        "Schannel cannot make a server credential: TLS policy, FIPS, a third-party crypto provider",
        "on the host: System log, Schannel 36871; TLS settings under SCHANNEL");

    private static readonly PossibleCause Middlebox = new(
        "something between inspects TLS and hangs up",
        "on the host: Test-RdpHost tries the listener over loopback; when that succeeds, it is the path");

    public override CheckInfo Info { get; } = new("RDP5201", Area.Tls, "The server hangs up in answer to the ClientHello")
    {
        Why = "The server agreed to TLS and then could not begin it: no alert, the connection just ends. This is what an unusable private key looks like from outside, and what mstsc shows as 0x904 / 0x7. The code does not name the cause; the host does.",
        Needs = "A ClientHello of our own, whatever the TLS policy of this machine, after the negotiation selected TLS.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsSeeHangUp],
        Causes = [Key, Binding, Credential, Middlebox],
        Manual = ["On the host, elevated: Test-RdpHost. It reads the key, the certificate and the log, and tries its own listener."],
        References = [HangUpReference, "MS Learn: Schannel events (36870, 36871)", "RFC 8446 section 6"],
    };

    protected override bool IsThisWay(HelloAttempt hello, ConnectionFacts facts) => hello.IsHangUp;

    protected override Finding JudgeHello(HelloAttempt hello, ConnectionFacts facts) =>
        Fail($"The server agrees to TLS and hangs up in answer to the ClientHello ({hello.Outcome}).", ProofOf(hello, facts));
}
