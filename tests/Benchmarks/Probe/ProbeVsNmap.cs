using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Peers.RealPeers;

namespace RdpTroubleshoot.Benchmarks.Probe;

/// <summary>Hosts a second, over the same hosts in one run: the cmdlet, nmap's scripts for RDP, and sslscan.</summary>
internal static class ProbeVsNmap
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "probe-vs-nmap";

    private const int Hosts = 200;

    // sslscan and TLS enumeration go through every version and suite, one host after the other: a few hosts tell the rate.
    private const int EnumeratedHosts = 10;
    private const double LimitInTimes = 20;

    /// <summary>Measures and writes the table and the last line.</summary>
    /// <param name="manifest">The module's manifest.</param>
    /// <returns>Whether every host was diagnosed.</returns>
    public static async Task<bool> WriteAsync(string manifest)
    {
        using LoopbackHosts hosts = await LoopbackHosts.StartAsync();
        using var cmdlet = new CmdletProbe(manifest);
        var table = new ProbeTable("what", "hosts", "answered", "seconds", "hosts/s", "Test-RdpConnection is faster");
        Rate first = Ours(cmdlet, hosts, Hosts);
        Rate again = Ours(cmdlet, hosts, Hosts);
        Add(table, "Test-RdpConnection, first run of the process", first, again);
        Add(table, "Test-RdpConnection, second run", again, again);
        using var folder = new TemporaryFolder();
        Rate? nmap = Nmap(folder, hosts.Port);
        Add(table, "nmap rdp-enum-encryption, rdp-ntlm-info, ssl-cert", nmap, first);
        Rate enumerated = Ours(cmdlet, hosts, EnumeratedHosts, "EnumerateTls");
        Add(table, "Test-RdpConnection -EnumerateTls", enumerated, enumerated);
        Add(table, "sslscan --rdp", SslScan(folder, hosts), enumerated);
        table.Write();
        if (nmap is not null)
        {
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture, "{0}: {1:0.0} times nmap's hosts a second (wanted: {2:0})", Name, first.PerSecond / nmap.PerSecond, LimitInTimes));
        }

        return first.Answered == Hosts && again.Answered == Hosts && enumerated.Answered == EnumeratedHosts;
    }

    private static Rate Ours(CmdletProbe cmdlet, LoopbackHosts hosts, int count, params string[] switches)
    {
        int healthy = 0;
        var watch = Stopwatch.StartNew();
        cmdlet.Run(hosts.Targets(count), diagnosis => healthy += diagnosis.BaseObject is ConnectionDiagnosis { IsHealthy: true } ? 1 : 0, switches);
        return new Rate(count, healthy, watch.Elapsed);
    }

    private static Rate? Nmap(TemporaryFolder folder, int port)
    {
        string list = WriteList(folder, "nmap.txt", LoopbackHosts.Addresses(Hosts));
        OtherTool? nmap = OtherTool.Run(
            "nmap",
            ["-Pn", "-n", "-sT", "-p", port.ToString(CultureInfo.InvariantCulture), "--script", "+rdp-enum-encryption,+rdp-ntlm-info,+ssl-cert", "-iL", list]);
        return nmap is null ? null : new Rate(Hosts, nmap.Count("| rdp-ntlm-info:"), nmap.Elapsed);
    }

    private static Rate? SslScan(TemporaryFolder folder, LoopbackHosts hosts)
    {
        string list = WriteList(folder, "sslscan.txt", hosts.Targets(EnumeratedHosts));
        OtherTool? scan = OtherTool.Run("sslscan", ["--rdp", "--no-colour", "--targets=" + list]);
        return scan is null ? null : new Rate(EnumeratedHosts, scan.Count("SSL Certificate:"), scan.Elapsed);
    }

    private static string WriteList(TemporaryFolder folder, string name, IEnumerable<string> lines)
    {
        string path = folder.File(name);
        File.WriteAllLines(path, lines);
        return path;
    }

    private static void Add(ProbeTable table, string what, Rate? rate, Rate ours)
    {
        if (rate is not null)
        {
            table.Add($"{what}", $"{rate.Hosts}", $"{rate.Answered}", $"{rate.Elapsed.TotalSeconds:0.00}", $"{rate.PerSecond:0.0}", $"{ours.PerSecond / rate.PerSecond:0.0} times");
        }
    }

    private sealed record Rate(int Hosts, int Answered, TimeSpan Elapsed)
    {
        public double PerSecond => Hosts / Elapsed.TotalSeconds;
    }
}
