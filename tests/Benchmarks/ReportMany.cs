using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading.Tasks;
using RdpTroubleshoot.Benchmarks.Probe;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;

namespace RdpTroubleshoot.Benchmarks;

/// <summary>Five thousand diagnoses of hosts through Export-RdpReport into each format: time and peak memory.</summary>
internal static class ReportMany
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "report-many";

    private const int Diagnoses = 5_000;
    private const double LimitInSeconds = 10;
    private const double LimitInMegabytes = 500;
    private const double Megabyte = 1 << 20;

    private static readonly string[] Extensions = ["html", "md", "json", "txt"];

    /// <summary>Measures and writes the table and the last line.</summary>
    /// <param name="manifest">The module's manifest.</param>
    /// <returns>Whether every report was written.</returns>
    public static Task<bool> WriteAsync(string manifest)
    {
        Diagnosis[] samples = [.. SampleScenarios.All.Select(scenario => new HostExaminer(scenario.Record().Host, HostExaminer.DefaultLimit).Examine())];
        string folder = Directory.CreateTempSubdirectory("rdp-report-").FullName;
        try
        {
            using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
            runspace.Open();
            using PowerShell import = PowerShell.Create(runspace).AddCommand("Import-Module").AddParameter("Name", manifest);
            import.Invoke();
            var table = new ProbeTable("report", "seconds", "peak working set, MB", "peak managed, MB", "file, MB");
            double[] seconds = [.. Extensions.Select(extension => Run(runspace, Path.Combine(folder, "report." + extension), samples, table))];
            table.Write();
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture, "{0}: {1} diagnoses as HTML in {2:0.0} s (wanted: at most {3:0} s and {4:0} MB)", Name, Diagnoses, seconds[0], LimitInSeconds, LimitInMegabytes));
            return Task.FromResult(true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Run(Runspace runspace, string path, Diagnosis[] samples, ProbeTable table)
    {
        using PowerShell pipeline = PowerShell.Create(runspace).AddCommand("Export-RdpReport").AddParameter("Path", path);
        var watch = Stopwatch.StartNew();
        using var process = new ProcessWatch();
        pipeline.Invoke(Input(samples));
        double seconds = watch.Elapsed.TotalSeconds;
        if (pipeline.HadErrors)
        {
            throw new InvalidOperationException(pipeline.Streams.Error[0].ToString());
        }

        table.Add($"{Path.GetExtension(path)}", $"{seconds:0.0}", $"{process.WorkingSet:0}", $"{process.Managed:0}", $"{new FileInfo(path).Length / Megabyte:0.0}");
        return seconds;
    }

    /// <summary>Each under a name of its own, made when it is asked for: a fleet's diagnoses are not there before they are read either.</summary>
    private static IEnumerable<Diagnosis> Input(Diagnosis[] samples) => Enumerable.Range(0, Diagnoses).Select(number =>
    {
        Diagnosis sample = samples[number % samples.Length];
        return new Diagnosis($"vm{number:0000}.contoso.com", sample.ObservedAt, [.. sample.Findings.Select(finding => finding with { })], sample.RootCauses);
    });
}
