using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connection.Tests.Support;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.Network;
using RdpTroubleshoot.Peers.RealPeers;
using RdpTroubleshoot.Peers.Server;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Peers;

public class FaultyNetworkTests
{
    private const string Confirm = "030000130ed00000123400021f080008000000";
    private static readonly IPEndPoint Target = new(FaultyNetwork.ServerAddress, 3389);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [RealPeerFact(nameof(Installed.Namespaces))]
    public async Task A_link_without_a_fault_changes_nothing()
    {
        using FaultyNetwork network = FaultyNetwork.Create();
        await using FaultServer server = Start(network);
        await using RawClient client = await RawClient.ConnectAsync(network.Client.CreateSocket(), Target);
        await client.SendAsync(RawClient.Request(0x0B));
        Assert.Equal(Confirm, await client.ReceiveAsync(19));
        await client.StartTlsAsync();
        Assert.Equal(FaultyNetwork.ClientAddress, Assert.Single(server.Connections).Remote.Address);
        Assert.Equal(0, network.Dropped);
    }

    [RealPeerFact(nameof(Installed.Namespaces))]
    public async Task A_firewall_that_drops_says_nothing()
    {
        using FaultyNetwork network = FaultyNetwork.Create();
        await using FaultServer server = Start(network);
        network.ToServer = new LinkFaults { DropTcpPorts = [Target.Port] };
        using Socket socket = network.Client.CreateSocket();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1.5));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => socket.ConnectAsync(Target, patience.Token).AsTask());
        Assert.Equal(0, server.Accepted);
        Assert.True(network.Dropped > 0);
    }

    [RealPeerFact(nameof(Installed.Namespaces))]
    public async Task A_firewall_that_refuses_says_so_at_once()
    {
        using FaultyNetwork network = FaultyNetwork.Create();
        await using FaultServer server = Start(network);
        network.ToServer = new LinkFaults { RejectTcpPorts = [Target.Port] };
        using Socket socket = network.Client.CreateSocket();
        using var patience = new CancellationTokenSource(Limit);
        SocketException error = await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(Target, patience.Token).AsTask());
        Assert.Equal(SocketError.HostUnreachable, error.SocketErrorCode);
    }

    [RealPeerFact(nameof(Installed.Namespaces))]
    public async Task A_slow_link_is_as_slow_as_it_should_be()
    {
        TimeSpan delay = TimeSpan.FromMilliseconds(80);
        using FaultyNetwork network = FaultyNetwork.Create();
        await using FaultServer server = Start(network);
        network.ToServer = network.ToClient = new LinkFaults { Delay = delay, Jitter = TimeSpan.FromMilliseconds(10) };
        var watch = Stopwatch.StartNew();
        await using RawClient client = await RawClient.ConnectAsync(network.Client.CreateSocket(), Target);
        Assert.InRange(watch.Elapsed, 2 * delay, (2 * delay) + TimeSpan.FromSeconds(2));
    }

    [RealPeerFact(nameof(Installed.Namespaces))]
    public async Task A_link_that_loses_packets_is_slow_and_still_complete()
    {
        using FaultyNetwork network = FaultyNetwork.Create();
        await using FaultServer server = Start(network);
        network.ToClient = new LinkFaults { Loss = 0.2 };
        for (int count = 0; count < 5; count++)
        {
            await using RawClient client = await RawClient.ConnectAsync(network.Client.CreateSocket(), Target);
            await client.SendAsync(RawClient.Request(0x0B));
            Assert.Equal(Confirm, await client.ReceiveAsync(19));
            await client.StartTlsAsync();
        }

        Assert.True(network.Dropped > 0);
    }

    [RealPeerFact(nameof(Installed.Namespaces))]
    public async Task A_black_hole_lets_the_confirm_through_and_swallows_the_certificate()
    {
        using FaultyNetwork network = FaultyNetwork.Create();
        await using FaultServer server = Start(network);
        network.ToClient = new LinkFaults { DropLargerThan = 1000 };
        await using RawClient client = await RawClient.ConnectAsync(network.Client.CreateSocket(), Target);
        await client.SendAsync(RawClient.Request(0x0B));
        Assert.Equal(Confirm, await client.ReceiveAsync(19));
        Task handshake = client.StartTlsAsync();
        await Task.WhenAny(handshake, Task.Delay(TimeSpan.FromSeconds(2), client.Cancellation));
        Assert.False(handshake.IsCompleted, $"{handshake.Status} {handshake.Exception} {server.Connections[0]} {network.Dropped} dropped, {network.Passed} passed");
        Assert.Equal(Stage.ClientHello, Assert.Single(server.Connections).Stage);
        network.ToClient = LinkFaults.None;
        await handshake;
    }

    [RealPeerFact(nameof(Installed.Namespaces))]
    public async Task A_program_can_run_at_the_client_and_nothing_is_left_of_it_all()
    {
        string name;
        using (FaultyNetwork network = FaultyNetwork.Create())
        {
            name = network.Client.Name;
            using PeerProcess process = network.Client.Start("ip", "-brief", "address");
            Assert.Equal(0, await process.WaitForExitAsync(Limit));
            await process.WaitAsync("to tell its address", () => Task.FromResult(process.Log.Contains($"{FaultyNetwork.ClientAddress}/24", StringComparison.Ordinal)));
            Assert.True(File.Exists($"/run/netns/{name}"));
        }

        Assert.False(File.Exists($"/run/netns/{name}"));
    }

    private static FaultServer Start(FaultyNetwork network) => FaultServer.Start([network.Server.Listen(Target)], _ => Healthy.NlaRequired);
}
