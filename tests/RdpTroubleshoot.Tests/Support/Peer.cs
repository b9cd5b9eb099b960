using System;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>A server to test against, at an address of its own and the usual port, so that a target needs no port.</summary>
internal sealed class Peer : IDisposable
{
    public Peer(string behavior, int port = LoopbackAddresses.RdpPort) =>
        Server = FaultServer.Start(LoopbackAddresses.Free(port), BehaviorCatalogue.Get(behavior));

    public FaultServer Server { get; }

    public string Address => Server.EndPoint.Address.ToString();

    public int Port => Server.EndPoint.Port;

    /// <summary>An address of the loopback network on which nothing listens at the usual port.</summary>
    public static string Closed => LoopbackAddresses.Free().Address.ToString();

    public void Dispose() => Server.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(10));
}
