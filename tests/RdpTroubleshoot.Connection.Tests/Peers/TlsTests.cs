using System;
using System.IO;
using System.Linq;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using RdpTroubleshoot.Connection.Tests.Support;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.Certificates;
using RdpTroubleshoot.Peers.Server;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Peers;

public class TlsTests
{
    private const string ClientHello = "16030100050100000100";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("close-after-confirm", "")]
    [InlineData("reset-after-confirm", "reset")]
    [InlineData("close-on-client-hello", "")]
    [InlineData("reset-on-client-hello", "reset")]
    [InlineData("ultimatum-on-client-hello", "0300000902f0802180")]
    [InlineData("truncated-server-hello", "160303007a020000760303")]
    [InlineData("alert:40", "15030300020228")]
    [InlineData("alert:70", "15030300020246")]
    [InlineData("alert:255", "150303000202ff")]
    public async Task A_server_that_does_not_start_tls_says_what_its_name_says(string behavior, string answer)
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get(behavior));
        await using RawClient client = await RawClient.OfferAsync(server.EndPoint, 0x0B);
        Assert.Equal("030000130ed00000123400021f080008000000", await client.ReceiveAsync(19));
        string came;
        try
        {
            await client.SendAsync(ClientHello);
            came = await client.ReceiveAllAsync();
        }
        catch (IOException)
        {
            // Sending tells of the reset when it came before.
            came = "reset";
        }

        Assert.Equal(answer, came);
    }

    [Fact]
    public async Task A_server_that_falls_silent_on_the_hello_got_the_hello()
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get("hang-on-client-hello"));
        await using (RawClient client = await RawClient.OfferAsync(server.EndPoint, 0x0B))
        {
            await client.ReceiveAsync(19);
            await client.SendAsync(ClientHello);
            Assert.True(await client.IsSilentAsync());
        }

        ConnectionRecord record = Assert.Single(await server.WaitAsync(1, Limit));
        Assert.Equal(Stage.ClientHello, record.Stage);
        Assert.Equal(Ending.ClosedByClient, record.Ending);
        Assert.Equal(ClientHello, Convert.ToHexString(record.FirstBytes.Span[19..]));
    }

    [Fact]
    public async Task A_server_that_wants_nla_never_gets_to_the_fault_of_tls_with_another_offer()
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get("reset-on-client-hello"));
        await using RawClient client = await RawClient.OfferAsync(server.EndPoint, 1);
        Assert.Equal("030000130ed000001234000300080005000000", await client.ReceiveAllAsync());
    }

    [Theory]
    [InlineData("tls12-only", SslProtocols.Tls12)]
    [InlineData("tls13-only", SslProtocols.Tls13)]
    public async Task A_server_of_one_tls_version_speaks_that_one_and_no_other(string behavior, SslProtocols version)
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get(behavior));
        await using RawClient good = await RawClient.SecureAsync(server.EndPoint, 0x0B);
        Assert.Equal(version, good.TlsVersion);
        await using RawClient bad = await RawClient.OfferAsync(server.EndPoint, 0x0B);
        await bad.ReceiveAsync(19);
        await Assert.ThrowsAsync<AuthenticationException>(() => bad.StartTlsAsync(version == SslProtocols.Tls12 ? SslProtocols.Tls13 : SslProtocols.Tls12));
    }

    [Theory]
    [InlineData(CertificateKind.Good)]
    [InlineData(CertificateKind.Expired)]
    [InlineData(CertificateKind.NotYetValid)]
    [InlineData(CertificateKind.WrongName)]
    [InlineData(CertificateKind.WrongPurpose)]
    [InlineData(CertificateKind.WeakKey)]
    [InlineData(CertificateKind.Sha1Signed)]
    public async Task Each_certificate_has_its_fault_and_no_other(CertificateKind kind)
    {
        using FaultServerProcess server = await FaultServerProcess.StartAsync($"certificate:{kind}");
        await using RawClient client = await RawClient.SecureAsync(server.EndPoint, 0x0B);
        X509Certificate2 certificate = client.Certificate!;
        Assert.Equal(kind == CertificateKind.Expired, certificate.NotAfter < DateTime.Now);
        Assert.Equal(kind == CertificateKind.NotYetValid, certificate.NotBefore > DateTime.Now);
        Assert.Equal(kind == CertificateKind.WrongName, certificate.Subject != "CN=vm01.contoso.example");
        Assert.Equal(kind == CertificateKind.WeakKey, certificate.GetRSAPublicKey()!.KeySize < 2048);
        Assert.Equal(kind == CertificateKind.Sha1Signed, certificate.SignatureAlgorithm.FriendlyName!.Contains("sha1", StringComparison.OrdinalIgnoreCase));
        OidCollection purposes = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages;
        Assert.Equal(kind == CertificateKind.WrongPurpose, purposes[0].Value != "1.3.6.1.5.5.7.3.1");
    }

    [Fact]
    public async Task A_bad_certificate_needs_no_process_of_its_own()
    {
        await using var server = FaultServer.Start(Healthy.WithCertificate(CertificateKind.Expired));
        await using RawClient client = await RawClient.SecureAsync(server.EndPoint, 0x0B);
        Assert.True(client.Certificate!.NotAfter < DateTime.Now);
    }

    [Fact]
    public async Task A_server_that_dribbles_sends_the_same_as_any_other()
    {
        await using var server = FaultServer.Start(Healthy.Dribbling, new PeerSettings { Dribble = TimeSpan.Zero });
        await using RawClient client = await RawClient.SecureAsync(server.EndPoint, 0x0B);
        Assert.Equal("CN=vm01.contoso.example", client.Certificate!.Subject);
    }
}
