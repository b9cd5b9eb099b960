using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace RdpTroubleshoot.Benchmarks;

/// <summary>
/// How much longer a process that runs the script of <c>New-RdpScript</c> takes from its start to the verdict than one that runs an empty
/// script, in the same engine. A recorded host is judged: what reading a machine takes is the machine's.
/// </summary>
internal static class RunScript
{
    public const string Name = "run-script";
    private const string SampleName = "network-service-lost-key.json";
    private const int Runs = 11;
    private const double LimitInMilliseconds = 2000;

    /// <summary>Measures and writes the table and the last line.</summary>
    /// <param name="manifest">The module's manifest.</param>
    /// <returns>Whether it could be measured.</returns>
    public static bool Write(string manifest)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            string script = Path.Combine(folder.FullName, "rdp.ps1");
            string empty = Path.Combine(folder.FullName, "empty.ps1");
            string sample = Path.Combine(Path.GetDirectoryName(manifest)!, "samples", SampleName);
            File.WriteAllText(empty, "'nothing'");
            Run($"Import-Module '{manifest}'; New-RdpScript '{script}'");
            Console.WriteLine($"{nameof(RunScript)}: {new FileInfo(script).Length} bytes, {SampleName}, {Runs} fresh processes each ...");
            Measure($"& '{script}' -Snapshot '{sample}' -Folder '{folder.FullName}'", $"& '{empty}'");
            return true;
        }
        catch (ImportFailedException failure)
        {
            Console.Error.WriteLine($"{nameof(RunScript)}: {failure.Message}");
            return false;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>By turns, so that what else the machine does falls on both.</summary>
    private static void Measure(string script, string empty)
    {
        var times = new List<double>();
        var emptyTimes = new List<double>();
        for (int run = 0; run < Runs; run++)
        {
            emptyTimes.Add(Run(empty));
            times.Add(Run(script));
        }

        Console.WriteLine();
        Console.WriteLine(" Script          |   Median |      Min |      Max |");
        Console.WriteLine("---------------- |---------:|---------:|---------:|");
        WriteRow("Empty", emptyTimes);
        WriteRow("New-RdpScript", times);
        Console.WriteLine();
        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture, "{0}: {1:+0;-0} ms over an empty script (limit {2:0} ms)", nameof(RunScript), Median(times) - Median(emptyTimes), LimitInMilliseconds));
    }

    /// <summary>This program once more, for one script. Its whole time counts.</summary>
    private static double Run(string command)
    {
        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(ImportProcess.Describe(ScriptChild.Argument, command)) ?? throw new ImportFailedException("the process could not be started");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double time = clock.Elapsed.TotalMilliseconds;
        return process.ExitCode == 0 ? time : throw new ImportFailedException($"{command} failed: {output}");
    }

    private static void WriteRow(string name, List<double> times) => Console.WriteLine(string.Format(
        CultureInfo.InvariantCulture, " {0,-15} | {1,5:0} ms | {2,5:0} ms | {3,5:0} ms |", name, Median(times), times.Min(), times.Max()));

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
