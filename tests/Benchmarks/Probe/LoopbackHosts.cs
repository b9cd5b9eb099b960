using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.RealPeers;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Benchmarks.Probe;

/// <summary>
/// Many hosts that demand NLA, played by one fault server in a process of its own. It listens on 0.0.0.0, and Linux leads every address of
/// 127.0.0.0/8 there.
/// </summary>
internal sealed class LoopbackHosts : IDisposable
{
    private const int InRow = 250;

    // Nobody else's 127.x, so that what another program has on this machine does not answer.
    private const int Network = 77;

    private readonly PeerProcess process;

    private LoopbackHosts(PeerProcess process, int port)
    {
        this.process = process;
        Port = port;
    }

    /// <summary>The port that all of them have.</summary>
    public int Port { get; }

    /// <summary>Starts the server on a free port.</summary>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public static async Task<LoopbackHosts> StartAsync()
    {
        IPEndPoint free = new(IPAddress.Loopback, FreePort());
        PeerProcess process = PeerProcess.Start(
            new TemporaryFolder(),
            "dotnet",
            [typeof(FaultServer).Assembly.Location, "healthy", "--address", IPAddress.Any.ToString(), "--port", free.Port.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForPortAsync(free);
        return new LoopbackHosts(process, free.Port);
    }

    /// <summary>The first so many addresses.</summary>
    public static IReadOnlyList<string> Addresses(int count) => [.. Enumerable.Range(0, count).Select(Address)];

    /// <summary>The first so many targets, as the cmdlet takes them.</summary>
    public IReadOnlyList<string> Targets(int count) =>
        [.. Addresses(count).Select(address => string.Create(CultureInfo.InvariantCulture, $"{address}:{Port}"))];

    /// <inheritdoc/>
    public void Dispose() => process.Dispose();

    private static string Address(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"127.{Network}.{number / InRow}.{1 + (number % InRow)}");

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Any, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
