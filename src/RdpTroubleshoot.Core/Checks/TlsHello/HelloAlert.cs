using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.TlsHello;

internal sealed class HelloAlert : HelloCheck
{
    private const int HandshakeFailure = 40;
    private const int ProtocolVersion = 70;
    private const int InsufficientSecurity = 71;
    private const int InternalError = 80;
    private const int UnrecognizedName = 112;

    private static readonly PossibleCause Versions = new(
        "client and server have no version of TLS in common", "Test-RdpConnection -EnumerateTls; on the host: SCHANNEL\\Protocols, Schannel 36874 and 36888");

    private static readonly PossibleCause Suites = new(
        "client and server have no cipher suite, curve or signature algorithm in common, or none that fits the certificate's kind of key",
        "Test-RdpConnection -EnumerateTls; on the host: Get-TlsCipherSuite, Schannel 36874");

    private static readonly PossibleCause OwnCredential = new(
        "the server cannot use its own certificate or key, or its library's policy blocks the version", "on the host: Test-RdpCertificate, Test-MachineKeyAcl; a server that is not Windows: its log");

    private static readonly PossibleCause Name = new(
        "the server, or a TLS proxy before it, does not know the name that was typed", "try the server's own name and its address");

    public override CheckInfo Info { get; } = new("RDP5202", Area.Tls, "The server refuses TLS with an alert")
    {
        Why = "An alert is a reason, and its number says which: 70 no common version, 40 and 71 no common cipher suite, 80 a fault of the server's own, 112 the name.",
        Needs = "A ClientHello of our own that offers every version and every common suite, and its answer.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsSeeHangUp],
        Causes = [Suites, Versions, OwnCredential],
        Manual = ["On the host, elevated: Test-RdpHost", "On the host: TLS 1.2 for servers must be on, with at least one ECDHE suite that fits the certificate's key."],
        References = ["RFC 8446 section 6.2", "MS Learn: Schannel events (36874, 36888)"],
    };

    protected override bool IsThisWay(HelloAttempt hello, ConnectionFacts facts) => hello.Alert is not null && !hello.IsSuccess;

    protected override Finding JudgeHello(HelloAttempt hello, ConnectionFacts facts)
    {
        string versions = string.Join(", ", facts.AcceptedVersions.Select(TlsVersions.NameOf));
        string offered = versions.Length == 0 ? "" : $" Offered alone it takes {versions}.";
        return Fail($"The server refuses TLS: {hello.Detail}.{offered}", ProofOf(hello, facts)) with { Causes = CausesOf(hello.Alert ?? 0) };
    }

    private static PossibleCause[] CausesOf(int alert) => alert switch
    {
        ProtocolVersion => [Versions, Suites],
        HandshakeFailure or InsufficientSecurity => [Suites, Versions, OwnCredential],
        InternalError => [OwnCredential, Versions],
        UnrecognizedName => [Name],
        _ => [OwnCredential, Suites, Versions],
    };
}
