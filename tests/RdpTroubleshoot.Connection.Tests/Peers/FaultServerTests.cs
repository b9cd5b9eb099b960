using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using RdpTroubleshoot.Connection.Tests.Support;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.Server;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Peers;

public class FaultServerTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_server_that_is_stopped_leaves_neither_a_connection_nor_its_port_behind()
    {
        var server = FaultServer.Start(BehaviorCatalogue.Get("hang-before-confirm"));
        IPEndPoint endPoint = server.EndPoint;
        await using RawClient client = await RawClient.OfferAsync(endPoint, 0x0B);
        Assert.True(await client.IsSilentAsync());
        var watch = Stopwatch.StartNew();
        await server.DisposeAsync();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"it took {watch.Elapsed}");
        Assert.Equal(Ending.ServerStopped, Assert.Single(server.Connections).Ending);
        Assert.DoesNotContain("0300", await client.ReceiveAllAsync());
        await Assert.ThrowsAsync<SocketException>(() => RawClient.ConnectAsync(endPoint));
        await using var next = FaultServer.Start(endPoint, Healthy.NlaRequired);
        Assert.Equal(endPoint, next.EndPoint);
    }

    [Fact]
    public async Task A_flood_to_a_client_that_does_not_read_ends_with_the_server()
    {
        var server = FaultServer.Start(BehaviorCatalogue.Get("flood-on-accept"));
        await using RawClient client = await RawClient.ConnectAsync(server.EndPoint);
        await Task.Delay(100, client.Cancellation);
        await server.DisposeAsync();
        Assert.Equal(Ending.ServerStopped, Assert.Single(server.Connections).Ending);
    }

    [Fact]
    public async Task One_server_is_a_thousand_hosts_at_once_each_with_its_own_behaviour()
    {
        const int hosts = 1000;
        Behavior[] behaviors = [Healthy.NlaRequired, Healthy.TlsOnly, BehaviorCatalogue.Get("negotiation-failure:3"), BehaviorCatalogue.Get("close-before-confirm")];
        string[] answers = ["021f080008000000", "021f080001000000", "0300080003000000", ""];
        await using var server = FaultServer.Start([new IPEndPoint(IPAddress.Any, 0)], local => behaviors[Number(local.Address) % behaviors.Length]);

        List<RawClient> clients = [.. await Task.WhenAll(Enumerable.Range(0, hosts).Select(number =>
            RawClient.ConnectAsync(new IPEndPoint(Address(number), server.EndPoint.Port))))];
        string[] came = await Task.WhenAll(clients.Select(async (client, number) =>
        {
            await client.SendAsync(RawClient.Request(0x0B));
            return number % behaviors.Length == 3 ? await client.ReceiveAllAsync() : await client.ReceiveAsync(19);
        }));
        Assert.All(came, (answer, number) => Assert.EndsWith(answers[number % answers.Length], answer));
        Assert.Equal(hosts, server.Accepted);
        Assert.Equal(hosts, server.Connections.Select(record => record.Local.Address).Distinct().Count());
        await Task.WhenAll(clients.Select(client => client.DisposeAsync().AsTask()));
        Assert.DoesNotContain(await server.WaitAsync(hosts, Limit), record => record.Ending == Ending.None);
    }

    [Fact]
    public async Task More_connections_than_allowed_are_turned_away_and_counted()
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get("hang-on-accept"), new PeerSettings { MaximumConnections = 2 });
        await using RawClient first = await RawClient.ConnectAsync(server.EndPoint);
        await using RawClient second = await RawClient.ConnectAsync(server.EndPoint);
        Assert.True(await first.IsSilentAsync());
        await using RawClient third = await RawClient.ConnectAsync(server.EndPoint);
        Assert.Equal("", await third.ReceiveAllAsync());
        Assert.Equal(1, server.TurnedAway);
        Assert.Equal(2, server.Connections.Count);
    }

    [Fact]
    public async Task A_slow_stage_is_slow_and_the_others_are_not()
    {
        TimeSpan delay = TimeSpan.FromMilliseconds(700);
        var settings = new PeerSettings { Delays = new Dictionary<Stage, TimeSpan> { [Stage.ClientHello] = delay } };
        await using var server = FaultServer.Start(Healthy.NlaRequired, settings);
        await using RawClient client = await RawClient.OfferAsync(server.EndPoint, 0x0B);
        var watch = Stopwatch.StartNew();
        await client.ReceiveAsync(19);
        Assert.True(watch.Elapsed < delay, $"the confirm took {watch.Elapsed}");
        watch.Restart();
        await client.StartTlsAsync();
        Assert.True(watch.Elapsed >= delay - TimeSpan.FromMilliseconds(20), $"the handshake took {watch.Elapsed}");
    }

    [Fact]
    public async Task A_half_closed_connection_ends_for_the_client_and_still_listens()
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get("half-close-before-confirm"));
        await using RawClient client = await RawClient.OfferAsync(server.EndPoint, 0x0B);
        Assert.Equal("", await client.ReceiveAllAsync());
        await client.SendAsync("00112233");
        Assert.Equal(Ending.None, Assert.Single(server.Connections).Ending);
    }

    [Fact]
    public async Task No_behaviour_breaks_however_far_a_client_goes()
    {
        await Task.WhenAll(BehaviorCatalogue.PlainNames.Select(async name =>
        {
            await using var server = FaultServer.Start(BehaviorCatalogue.Get(name), new PeerSettings { Dribble = name == "dribble" ? TimeSpan.Zero : null });
            await WholeClient.GoAsync(server.EndPoint);
            ConnectionRecord record = Assert.Single(await server.WaitAsync(1, Limit));
            Assert.True(record.Note.Length == 0 && record.Ending is not Ending.None and not Ending.Refused, record.ToString());
        }));
    }

    private static IPAddress Address(int number) => new([127, 77, (byte)(number / 250), (byte)(1 + (number % 250))]);

    private static int Number(IPAddress address) => address.GetAddressBytes() is [_, _, byte high, byte low] ? (high * 250) + low - 1 : 0;
}
