using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connection.Tests.Support;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Protocol.Probe;
using RdpTroubleshoot.Protocol.Tls;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Probe;

/// <summary>A machine that has no processor left is not to blame the network or the server for it.</summary>
public class BusyMachineTests
{
    [Fact]
    public async Task A_connection_that_the_system_made_is_no_silent_port_though_this_process_was_late_to_see_it()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(512);
        var connector = new Connector(IPAddress.Loopback, ((IPEndPoint)listener.LocalEndPoint!).Port, new ProbeOptions { Limit = TimeSpan.Zero });
        for (int i = 0; i < 200; i++)
        {
            Connected connected = await connector.ConnectAsync(TestContext.Current.CancellationToken);
            using Channel? channel = connected.Channel;
            Assert.True(connected.Attempt.IsSuccess, $"try {i}: {connected.Attempt}");
        }
    }

    [Fact]
    public async Task A_server_that_was_only_busy_when_the_long_answer_was_due_is_not_said_to_lose_large_packets()
    {
        // The handshake, two more offers, the usual hello: the next connections find it awake.
        const int busy = 4;
        int accepted = 0;
        await using var server = FaultServer.Start(
            [new IPEndPoint(IPAddress.Loopback, 0)], _ => BehaviorCatalogue.Get(Interlocked.Increment(ref accepted) <= busy ? "hang-on-client-hello" : "healthy"));
        ConnectionDiagnosis diagnosis = await Probing.DiagnoseAsync(server.EndPoint);
        Assert.True(diagnosis.IsHealthy, Probing.Tell(diagnosis));
    }

    [Fact]
    public async Task A_server_that_sends_handshake_records_for_ever_has_not_answered_the_hello()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task<TcpClient> accepted = listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken).AsTask();
        Connected connected = await new Connector(IPAddress.Loopback, ((IPEndPoint)listener.LocalEndpoint).Port, Probing.Options).ConnectAsync(TestContext.Current.CancellationToken);
        using Channel channel = connected.Channel!;
        using TcpClient peer = await accepted;
        Task<HelloAttempt> ask = HelloStep.AskAsync(channel, ClientHello.Any("vm01"), Probing.Options, TestContext.Current.CancellationToken);
        byte[] helloRequest = [22, 3, 3, 0, 4, 0, 0, 0, 0];
        byte[] flood = [.. Enumerable.Repeat(helloRequest, HelloAnswer.MaximumLength / helloRequest.Length + 1).SelectMany(record => record)];
        await peer.GetStream().WriteAsync(flood, TestContext.Current.CancellationToken);
        Assert.Equal(AttemptOutcome.Unintelligible, (await ask).Outcome);
    }
}
