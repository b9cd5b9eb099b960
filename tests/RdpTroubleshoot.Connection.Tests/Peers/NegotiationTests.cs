using System;
using System.Net.Sockets;
using System.Threading.Tasks;
using RdpTroubleshoot.Connection.Tests.Support;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.Server;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Peers;

public class NegotiationTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("healthy", 0x0B, "021f080008000000")]
    [InlineData("healthy", 0x03, "021f080002000000")]
    [InlineData("healthy", 0x01, "0300080005000000")]
    [InlineData("healthy", 0x00, "0300080005000000")]
    [InlineData("hybrid", 0x0B, "021f080002000000")]
    [InlineData("nla-optional", 0x0B, "021f080008000000")]
    [InlineData("nla-optional", 0x01, "021f080001000000")]
    [InlineData("nla-optional", 0x00, "021f080000000000")]
    [InlineData("tls-only", 0x0B, "021f080001000000")]
    [InlineData("tls-only", 0x02, "0300080001000000")]
    [InlineData("tls-only", 0x00, "0300080001000000")]
    [InlineData("standard-only", 0x00, "021f080000000000")]
    [InlineData("standard-only", 0x0B, "0300080002000000")]
    [InlineData("negotiation-failure:3", 0x0B, "0300080003000000")]
    [InlineData("negotiation-failure:7", 0x00, "0300080007000000")]
    [InlineData("select:4", 0x01, "021f080004000000")]
    public async Task Each_offer_gets_the_answer_of_that_kind_of_host(string behavior, uint offer, string data)
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get(behavior));
        await using RawClient client = await RawClient.OfferAsync(server.EndPoint, offer);
        Assert.Equal("030000130ed000001234" + "00" + data, await client.ReceiveAsync(19));
    }

    [Theory]
    [InlineData("close-on-accept", "")]
    [InlineData("garbage-on-accept", "aa")]
    [InlineData("banner-http", "485454502f312e3120343030")]
    [InlineData("banner-tls", "1503030002020a")]
    [InlineData("close-before-confirm", "")]
    [InlineData("reset-before-confirm", "reset")]
    [InlineData("garbage-before-confirm", "aa")]
    [InlineData("ultimatum-before-confirm", "0300000902f0802180")]
    public async Task A_server_that_ends_the_conversation_ends_it_as_its_name_says(string behavior, string answer)
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get(behavior));
        await using RawClient client = await RawClient.OfferAsync(server.EndPoint, 0x0B);
        string came = await client.ReceiveAllAsync();
        Assert.True(answer.Length == 0 ? came.Length == 0 : came.StartsWith(answer, StringComparison.Ordinal), came);
    }

    [Fact]
    public async Task A_reset_on_accept_is_a_reset()
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get("reset-on-accept"));

        // A reset that is quick enough is what connecting itself reports.
        SocketException error = await Assert.ThrowsAsync<SocketException>(async () =>
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(server.EndPoint, TestContext.Current.CancellationToken);
            await socket.ReceiveAsync(new byte[1], TestContext.Current.CancellationToken);
        });
        Assert.Equal(SocketError.ConnectionReset, error.SocketErrorCode);
        Assert.Equal(Ending.ResetByServer, Assert.Single(await server.WaitAsync(1, Limit)).Ending);
    }

    [Theory]
    [InlineData("hang-on-accept", "")]
    [InlineData("hang-before-confirm", "")]
    [InlineData("confirm-bare", "0300000b06d00000123400")]
    [InlineData("confirm-truncated", "030000130ed00000123400" + "02")]
    [InlineData("confirm-malformed", "030000130dd00000123400" + "021f080002000000")]
    [InlineData("hang-after-confirm", "030000130ed00000123400" + "021f080008000000")]
    [InlineData("banner-ssh", "5353482d322e302d")]
    public async Task A_server_that_falls_silent_keeps_the_connection_open(string behavior, string answer)
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get(behavior));
        await using RawClient client = await RawClient.OfferAsync(server.EndPoint, 0x0B);
        Assert.Equal(answer, await client.ReceiveAsync(answer.Length / 2));
        if (behavior != "banner-ssh")
        {
            Assert.True(await client.IsSilentAsync());
        }

        Assert.Equal(Ending.None, Assert.Single(server.Connections).Ending);
    }

    [Theory]
    [InlineData("flood-on-accept")]
    [InlineData("flood-before-confirm")]
    [InlineData("flood-after-confirm")]
    [InlineData("flood-on-client-hello")]
    public async Task A_flood_does_not_end_by_itself(string behavior)
    {
        const int megabyte = 1024 * 1024;
        await using var server = FaultServer.Start(BehaviorCatalogue.Get(behavior));
        await using RawClient client = await RawClient.OfferAsync(server.EndPoint, 0x0B);
        await client.SendAsync("16030100020100");
        Assert.Equal(megabyte * 2, (await client.ReceiveAllAsync(megabyte)).Length);
    }

    [Fact]
    public async Task What_a_client_sent_is_on_record()
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get("close-before-confirm"));
        await using (RawClient client = await RawClient.ConnectAsync(server.EndPoint))
        {
            await client.SendAsync("0300002c27e00000000000436f6f6b69653a206d737473686173683d656c746f6e730d0a0100080003000000");
            await client.ReceiveAllAsync();
        }

        ConnectionRecord record = Assert.Single(await server.WaitAsync(1, Limit));
        Assert.Equal(Stage.ConnectionRequest, record.Stage);
        Assert.Equal(Ending.ClosedByServer, record.Ending);
        Assert.Equal("Cookie: mstshash=eltons", record.Cookie);
        Assert.Equal(3u, record.RequestedProtocols);
        Assert.Equal(44, record.BytesReceived);
        Assert.Equal(0, record.BytesSent);
    }

    [Fact]
    public async Task A_client_that_sends_nonsense_is_refused_and_the_record_says_why()
    {
        await using var server = FaultServer.Start(Healthy.NlaRequired);
        await using RawClient client = await RawClient.ConnectAsync(server.EndPoint);
        await client.SendAsync("474554202f20485454502f312e310d0a");
        Assert.Equal("", await client.ReceiveAllAsync());
        ConnectionRecord record = Assert.Single(await server.WaitAsync(1, Limit));
        Assert.Equal(Ending.Refused, record.Ending);
        Assert.Contains("TPKT", record.Note);
    }
}
