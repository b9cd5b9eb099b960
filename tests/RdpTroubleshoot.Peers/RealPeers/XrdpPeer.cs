using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Certificates;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.RealPeers;

/// <summary>An xrdp of its own configuration. It never does NLA.</summary>
public sealed class XrdpPeer : IDisposable
{
    /// <summary>What it needs, as Debian calls it.</summary>
    public const string Package = "xrdp";

    private const string Configuration = "/etc/xrdp/xrdp.ini";

    private readonly PeerProcess process;

    private XrdpPeer(PeerProcess process, IPEndPoint endPoint)
    {
        this.process = process;
        EndPoint = endPoint;
    }

    /// <summary>Whether it can be started here.</summary>
    public static bool IsInstalled => Programs.Has("xrdp") && File.Exists(Configuration);

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>What it wrote.</summary>
    public string Log => process.Log;

    /// <summary>Starts one and waits until it accepts.</summary>
    /// <exception cref="InvalidOperationException">It did not start; its log is in the message.</exception>
    public static async Task<XrdpPeer> StartAsync(XrdpSetup setup)
    {
        IPEndPoint endPoint = LoopbackAddresses.Free();
        var folder = new TemporaryFolder();
        string file = folder.File("xrdp.ini");
        await File.WriteAllLinesAsync(file, Configure(await File.ReadAllLinesAsync(Configuration), Settings(setup, endPoint, folder)));
        PeerProcess process = PeerProcess.Start(folder, Programs.Get("xrdp"), ["-n", "-c", file]);
        await process.WaitForPortAsync(endPoint);
        return new(process, endPoint);
    }

    /// <summary>Ends it.</summary>
    public void Dispose() => process.Dispose();

    private static Dictionary<string, string> Settings(XrdpSetup setup, IPEndPoint endPoint, TemporaryFolder folder)
    {
        CertificateKind kind = setup == XrdpSetup.ExpiredCertificate ? CertificateKind.Expired : CertificateKind.Good;
        (string certificate, string key) = PemFiles.Write(folder, kind, withItsKey: setup != XrdpSetup.MismatchedKey);
        bool isMissing = setup == XrdpSetup.MissingKey;
        return new()
        {
            ["port"] = $"tcp://{endPoint.Address}:{endPoint.Port}",
            ["security_layer"] = setup switch { XrdpSetup.Negotiate => "negotiate", XrdpSetup.Rdp => "rdp", _ => "tls" },
            ["certificate"] = isMissing ? folder.File("missing.pem") : certificate,
            ["key_file"] = isMissing ? folder.File("missing.key") : key,
            ["ssl_protocols"] = setup == XrdpSetup.OldTls ? "TLSv1" : "TLSv1.2, TLSv1.3",
            ["LogFile"] = folder.File("xrdp.log"),
            ["EnableSyslog"] = "false",
        };
    }

    /// <summary>Sets each name where it stands first; later sections have a "port" of their own.</summary>
    private static IEnumerable<string> Configure(IEnumerable<string> lines, Dictionary<string, string> settings)
    {
        foreach (string line in lines)
        {
            string name = line.Split('=')[0];
            yield return line.Contains('=') && settings.Remove(name, out string? value) ? $"{name}={value}" : line;
        }

        if (settings.Count > 0)
        {
            throw new InvalidOperationException($"{Configuration} has no {string.Join(", ", settings.Keys.Order())}.");
        }
    }
}
