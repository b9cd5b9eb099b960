using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.RealPeers;

namespace RdpTroubleshoot.Peers.Server;

/// <summary>
/// The fault server in a process of its own, where OpenSSL's security level is 0: only so does it serve a certificate with a weak key. In the
/// process of the tests the level would change for the clients as well.
/// </summary>
public sealed class FaultServerProcess : IDisposable
{
    private const string OpenSslConfiguration = """
        openssl_conf = init
        [init]
        ssl_conf = ssl
        [ssl]
        system_default = level
        [level]
        CipherString = DEFAULT:@SECLEVEL=0
        """;

    private readonly PeerProcess process;

    private FaultServerProcess(PeerProcess process, IPEndPoint endPoint)
    {
        this.process = process;
        EndPoint = endPoint;
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>What it wrote: a line for each connection that ended.</summary>
    public string Log => process.Log;

    /// <summary>Starts a behaviour by its name and waits until it accepts.</summary>
    /// <param name="behavior">The name, as on the command line.</param>
    /// <param name="options">Further options of the command line.</param>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public static async Task<FaultServerProcess> StartAsync(string behavior, params string[] options)
    {
        IPEndPoint endPoint = LoopbackAddresses.Free();
        var folder = new TemporaryFolder();
        string configuration = folder.File("openssl.cnf");
        await File.WriteAllTextAsync(configuration, OpenSslConfiguration);
        PeerProcess process = PeerProcess.Start(
            folder,
            Environment.ProcessPath is string path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet",
            [
                typeof(FaultServerProcess).Assembly.Location, behavior, "--address", endPoint.Address.ToString(),
                "--port", endPoint.Port.ToString(CultureInfo.InvariantCulture), .. options,
            ],
            new Dictionary<string, string> { ["OPENSSL_CONF"] = configuration });
        await process.WaitForPortAsync(endPoint);
        return new(process, endPoint);
    }

    /// <summary>Ends it.</summary>
    public void Dispose() => process.Dispose();
}
