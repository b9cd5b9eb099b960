using System;
using System.Threading.Tasks;
using RdpTroubleshoot.Connection.Tests.Support;
using RdpTroubleshoot.Peers.RealPeers;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Peers;

public class RealPeerTests
{
    [RealPeerTheory(nameof(Installed.Xrdp))]
    [InlineData(XrdpSetup.Negotiate, 0, "0201080000000000")]
    [InlineData(XrdpSetup.Negotiate, 3, "0201080001000000")]
    [InlineData(XrdpSetup.Tls, 0, "0300080001000000")]
    [InlineData(XrdpSetup.Tls, 3, "0201080001000000")]
    [InlineData(XrdpSetup.Rdp, 3, "0201080000000000")]
    [InlineData(XrdpSetup.MissingKey, 3, "0300080003000000")]
    public async Task Xrdp_answers_as_it_is_set_up(XrdpSetup setup, uint offer, string data)
    {
        using XrdpPeer peer = await XrdpPeer.StartAsync(setup);
        await using RawClient client = await RawClient.OfferAsync(peer.EndPoint, offer);
        Assert.Equal("030000130ed00000123400" + data, await client.ReceiveAsync(19));
    }

    [RealPeerFact(nameof(Installed.Xrdp))]
    public async Task Xrdp_with_an_expired_certificate_serves_it()
    {
        using XrdpPeer peer = await XrdpPeer.StartAsync(XrdpSetup.ExpiredCertificate);
        await using RawClient client = await RawClient.SecureAsync(peer.EndPoint, 3);
        Assert.True(client.Certificate!.NotAfter < DateTime.Now);
    }

    [RealPeerTheory(nameof(Installed.Xrdp))]
    [InlineData(XrdpSetup.MismatchedKey, "0300000902f0802180")]
    [InlineData(XrdpSetup.OldTls, "15")]
    public async Task Xrdp_that_cannot_start_tls_fails_after_it_selected_it(XrdpSetup setup, string begins)
    {
        using XrdpPeer peer = await XrdpPeer.StartAsync(setup);
        await using RawClient client = await RawClient.OfferAsync(peer.EndPoint, 3);
        Assert.Equal("030000130ed00000123400" + "0201080001000000", await client.ReceiveAsync(19));

        // A ClientHello of TLS 1.2 with TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 and no extensions.
        await client.SendAsync("160301002d010000290303" + new string('a', 64) + "000002c02f0100");
        Assert.StartsWith(begins, await client.ReceiveAllAsync());
    }

    [RealPeerFact(nameof(Installed.Shadow))]
    public async Task Shadow_demands_nla_and_knows_the_right_password()
    {
        using ShadowPeer peer = await ShadowPeer.StartAsync();
        await using (RawClient client = await RawClient.OfferAsync(peer.EndPoint, 1))
        {
            Assert.Equal("030000130ed000000000000300080005000000", await client.ReceiveAsync(19));
        }

        Assert.Equal("accepted", await LogonAsync(peer, ShadowPeer.Password));
        Assert.Equal("closed", await LogonAsync(peer, "wrong"));
    }

    [RealPeerFact(nameof(Installed.Weston))]
    public async Task Weston_does_tls_and_no_nla()
    {
        using WestonPeer peer = await WestonPeer.StartAsync();
        await using (RawClient refused = await RawClient.OfferAsync(peer.EndPoint, 2))
        {
            // It serves one client at a time.
            Assert.Equal("0300080002000000", (await refused.ReceiveAsync(19))[22..]);
        }

        await using RawClient client = await RawClient.SecureAsync(peer.EndPoint, 1);
        Assert.Equal("CN=rdp-test.example", client.Certificate!.Subject);
    }

    private static async Task<string> LogonAsync(ShadowPeer peer, string password)
    {
        await using RawClient client = await RawClient.SecureAsync(peer.EndPoint, 3);
        using var nla = new NlaClient(client, ShadowPeer.User, password);
        return await nla.LogonAsync();
    }
}
