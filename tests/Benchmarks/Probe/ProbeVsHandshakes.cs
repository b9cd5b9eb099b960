using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Probe;

namespace RdpTroubleshoot.Benchmarks.Probe;

/// <summary>Connections a second: the probe with its judgement against a loop of bare handshakes, by turns on the same hosts.</summary>
internal static class ProbeVsHandshakes
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "probe-vs-handshakes";

    private const int Hosts = 500;
    private const int Rounds = 5;
    private const int AtOnce = 64;
    private const double LimitAsPart = 0.5;

    /// <summary>Measures and writes the table and the last line.</summary>
    /// <returns>Whether every host was diagnosed by as many connections as the loop makes.</returns>
    public static async Task<bool> WriteAsync()
    {
        using LoopbackHosts hosts = await LoopbackHosts.StartAsync();
        IPEndPoint[] ends = [.. LoopbackHosts.Addresses(Hosts).Select(address => new IPEndPoint(IPAddress.Parse(address), hosts.Port))];
        var probe = new StageProbe(new ProbeOptions());
        int asExpected = 0;
        Measured bare = new(), ours = new();

        // The first round of each compiles.
        for (int round = 0; round <= Rounds; round++)
        {
            Measured oneBare = await MeasureAsync(ends, BareHandshake.RunAsync);
            asExpected = 0;
            Measured oneOurs = await MeasureAsync(ends, async end =>
            {
                ConnectionObservation seen = await probe.RunAsync(end.Address.ToString(), end.Port, CancellationToken.None);
                bool good = ConnectionExaminer.Examine(seen).IsHealthy && seen.Negotiations.Count == BareHandshake.Connections;
                Interlocked.Add(ref asExpected, good ? 1 : 0);
            });
            if (round > 0)
            {
                bare.Add(oneBare);
                ours.Add(oneOurs);
            }
        }

        var table = new ProbeTable("what", "connections/s, median", "min", "max", "processor ms a host", "KB allocated a host");
        Add(table, "X.224 and handshake only", bare);
        Add(table, "probe and judgement", ours);
        table.Write();
        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture, "{0}: {1:0.00} of the bare loop's speed (wanted: {2:0.0})", Name, ours.Median / bare.Median, LimitAsPart));
        return asExpected == Hosts;
    }

    private static async Task<Measured> MeasureAsync(IPEndPoint[] hosts, Func<IPEndPoint, Task> see)
    {
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (host, _) => await see(host));
        double seconds = watch.Elapsed.TotalSeconds;
        var one = new Measured();
        one.Rates.Add(hosts.Length * BareHandshake.Connections / seconds);
        one.Processor.Add((Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / hosts.Length);
        one.Allocated.Add((GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / hosts.Length);
        return one;
    }

    private static void Add(ProbeTable table, string what, Measured measured) => table.Add(
        $"{what}", $"{measured.Median:0}", $"{measured.Rates.Min():0}", $"{measured.Rates.Max():0}", $"{measured.Processor.Average():0.00}", $"{measured.Allocated.Average():0}");

    private sealed class Measured
    {
        public List<double> Rates { get; } = [];

        public List<double> Processor { get; } = [];

        public List<double> Allocated { get; } = [];

        public double Median => Rates.Order().ElementAt(Rates.Count / 2);

        public void Add(Measured other)
        {
            Rates.AddRange(other.Rates);
            Processor.AddRange(other.Processor);
            Allocated.AddRange(other.Allocated);
        }
    }
}
