#if NET
using System.Security.Authentication;
using RdpTroubleshoot.Protocol.Tls;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Tls;

/// <summary>A TLS that others wrote understands the hellos and is understood.</summary>
public sealed class PlatformServerTests : System.IDisposable
{
    private readonly PlatformServer server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public void A_real_server_answers_a_hello_of_tls_12_with_its_certificate()
    {
        byte[] bytes = server.Answer(new ClientHello(TlsVersion.Tls12, "rdp-test.local").Encode(), SslProtocols.Tls12);
        HelloAnswer answer = HelloAnswer.Parse(bytes);
        Assert.Equal(HelloOutcome.ServerHello, answer.Outcome);
        Assert.Equal(TlsVersion.Tls12, answer.Version);
        Assert.Contains("_ECDHE_", CipherSuites.NameOf(answer.CipherSuite!.Value));
        Assert.Contains(NamedGroups.NameOf(answer.KeyExchangeGroup!.Value), new[] { "x25519", "secp256r1", "secp384r1" });
        Assert.Equal(server.Certificate, Assert.Single(answer.Certificates));
        Assert.True(answer.IsFlightComplete);
        Assert.True(HelloAnswer.IsComplete(bytes, bytes.Length));
        Assert.False(HelloAnswer.IsComplete(bytes, bytes.Length - 1));
    }

    [Fact]
    public void A_real_server_answers_a_hello_of_tls_13() => AssertTls13(new ClientHello(TlsVersion.Tls13, "rdp-test.local"));

    [Fact]
    public void A_real_server_chooses_the_newest_version_from_any() => AssertTls13(ClientHello.Any("rdp-test.local"));

    [Fact]
    public void A_real_server_that_shares_no_version_is_understood()
    {
        HelloAnswer answer = HelloAnswer.Parse(server.Answer(new ClientHello(TlsVersion.Tls12).Encode(), SslProtocols.Tls13));
        Assert.Equal(HelloOutcome.Alert, answer.Outcome);
        Assert.Equal("protocol_version", answer.Alert!.Name);
    }

    [Fact]
    public void A_real_server_that_shares_no_suite_is_understood()
    {
        HelloAnswer answer = HelloAnswer.Parse(server.Answer(new ClientHello(TlsVersion.Tls12, "", [0x0001]).Encode(), SslProtocols.Tls12));
        Assert.Equal(HelloOutcome.Alert, answer.Outcome);
        Assert.Equal("handshake_failure", answer.Alert!.Name);
    }

    private void AssertTls13(ClientHello hello)
    {
        HelloAnswer answer = HelloAnswer.Parse(server.Answer(hello.Encode(), SslProtocols.Tls12 | SslProtocols.Tls13));
        Assert.Equal(HelloOutcome.ServerHello, answer.Outcome);
        Assert.Equal(TlsVersion.Tls13, answer.Version);
        Assert.Equal("x25519", NamedGroups.NameOf(answer.KeyExchangeGroup!.Value));
        Assert.False(answer.IsRetryRequest);
        Assert.True(answer.IsFlightComplete);
    }
}
#endif
