using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Peers.Nla;

namespace RdpTroubleshoot.Benchmarks.Probe;

/// <summary>Ten thousand targets through the cmdlet, one of them dead: whether all are right, what it takes, and how soon it stops.</summary>
internal static class ProbeMany
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "probe-many";

    private const int Hosts = 10_000;
    private const double LimitInMegabytes = 300;
    private const double KilobytesInMegabyte = 1024;

    private static readonly TimeSpan UntilStop = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(1);

    /// <summary>Measures and writes the tables and the last line.</summary>
    /// <param name="manifest">The module's manifest.</param>
    /// <returns>Whether every diagnosis was right and it stopped in time.</returns>
    public static async Task<bool> WriteAsync(string manifest)
    {
        using LoopbackHosts hosts = await LoopbackHosts.StartAsync();
        using var dead = new DeadHost();
        using var cmdlet = new CmdletProbe(manifest);
        string[] targets = [dead.Target, .. hosts.Targets(Hosts - 1)];
        var table = new ProbeTable("run", "right", "seconds", "dead one after, s", "peak working set, MB", "peak managed, MB", "alive after, MB", "handles", "threads");
        bool good = Dropped(cmdlet, targets, table);
        var kept = new List<object>();
        double before = ProcessWatch.Alive();
        good &= Run(cmdlet, targets, kept, "results kept", table);
        double size = (ProcessWatch.Alive() - before) * KilobytesInMegabyte / kept.Count;
        kept.Clear();
        double after = ProcessWatch.Alive();
        table.Write();
        TimeSpan stop = await StopAsync(cmdlet, targets);
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "A kept diagnosis is {0:0.0} KB; alive before {1:0.0} MB, after letting go {2:0.0} MB", size, before, after));
        using Process own = Process.GetCurrentProcess();
        double peak = own.PeakWorkingSet64 / KilobytesInMegabyte / KilobytesInMegabyte;
        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture,
            "{0}: peak working set {1:0} MB (wanted: under {2:0}), stopped after {3:0.000} s (wanted: under {4:0})",
            Name, peak, LimitInMegabytes, stop.TotalSeconds, StopLimit.TotalSeconds));
        return good && stop < StopLimit;
    }

    private static bool Dropped(CmdletProbe cmdlet, string[] targets, ProbeTable table) => Run(cmdlet, targets, null, "results let go", table);

    private static bool Run(CmdletProbe cmdlet, string[] targets, List<object>? keep, string what, ProbeTable table)
    {
        var seen = new HashSet<string>();
        int right = 0;
        TimeSpan deadAfter = TimeSpan.Zero;
        var watch = Stopwatch.StartNew();
        using var process = new ProcessWatch();
        cmdlet.Run(targets, one =>
        {
            var diagnosis = (ConnectionDiagnosis)one.BaseObject;
            string target = diagnosis.Observation!.ToString();
            bool isDead = target == targets[0];
            deadAfter = isDead ? watch.Elapsed : deadAfter;
            right += seen.Add(target) && (isDead ? IsSilent(diagnosis) : IsWhole(diagnosis)) ? 1 : 0;
            keep?.Add(one);
        });
        TimeSpan elapsed = watch.Elapsed;
        table.Add(
            $"{what}", $"{right} of {targets.Length}", $"{elapsed.TotalSeconds:0.0}", $"{deadAfter.TotalSeconds:0.0}", $"{process.WorkingSet:0}", $"{process.Managed:0}",
            $"{ProcessWatch.Alive():0.0}", $"{process.Handles}", $"{process.Threads}");
        return right == targets.Length && seen.IsSubsetOf(targets);
    }

    private static bool IsSilent(ConnectionDiagnosis diagnosis) =>
        diagnosis is { Stage: ConnectionStage.Tcp, Observation.Addresses: [{ Outcome: AttemptOutcome.TimedOut }] };

    private static bool IsWhole(ConnectionDiagnosis diagnosis) =>
        diagnosis is { IsHealthy: true, Observation: { Nla: not null, Handshake.IsSuccess: true } seen } && seen.Nla.DnsComputer == new HostIdentity().DnsComputer;

    /// <summary>As Ctrl+C does: the engine stops the pipeline, and returns when it has ended.</summary>
    private static async Task<TimeSpan> StopAsync(CmdletProbe cmdlet, string[] targets)
    {
        using PowerShell pipeline = cmdlet.Pipeline();
        using var input = new PSDataCollection<string>(targets);
        input.Complete();
        IAsyncResult run = pipeline.BeginInvoke(input);
        await Task.Delay(UntilStop);
        if (run.IsCompleted)
        {
            throw new InvalidOperationException("It was done before it could be stopped.");
        }

        var watch = Stopwatch.StartNew();
        pipeline.Stop();
        return watch.Elapsed;
    }
}
