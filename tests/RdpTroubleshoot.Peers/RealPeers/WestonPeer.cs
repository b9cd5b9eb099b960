using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Certificates;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.RealPeers;

/// <summary>Weston with its RDP backend: TLS and standard security, no NLA.</summary>
public sealed class WestonPeer : IDisposable
{
    /// <summary>What it needs, as Debian calls it.</summary>
    public const string Package = "weston";

    private readonly PeerProcess process;

    private WestonPeer(PeerProcess process, IPEndPoint endPoint)
    {
        this.process = process;
        EndPoint = endPoint;
    }

    /// <summary>Whether it can be started here.</summary>
    public static bool IsInstalled => Programs.Has("weston");

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>What it wrote.</summary>
    public string Log => process.Log;

    /// <summary>Starts one and waits until it accepts.</summary>
    /// <exception cref="InvalidOperationException">It did not start; its log is in the message.</exception>
    public static async Task<WestonPeer> StartAsync()
    {
        IPEndPoint endPoint = LoopbackAddresses.Free();
        var folder = new TemporaryFolder();
        (string certificate, string key) = PemFiles.Write(folder, CertificateKind.Good);
        PeerProcess process = PeerProcess.Start(
            folder,
            Programs.Get("weston"),
            [
                "--backend=rdp-backend.so", $"--address={endPoint.Address}", "--port=" + endPoint.Port.ToString(CultureInfo.InvariantCulture),
                $"--rdp-tls-cert={certificate}", $"--rdp-tls-key={key}", "--no-config",
            ],
            new Dictionary<string, string> { ["XDG_RUNTIME_DIR"] = folder.Path });
        await process.WaitForPortAsync(endPoint);
        return new(process, endPoint);
    }

    /// <summary>Ends it.</summary>
    public void Dispose() => process.Dispose();
}
