using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace RdpTroubleshoot.Benchmarks;

/// <summary>
/// How much longer the import of the module takes than that of an empty one, each in a fresh process. The engine's package is not
/// compiled ahead of time as an installed PowerShell is, so that what the engine itself does for an import counts for more here.
/// </summary>
internal static class ImportModule
{
    private const int Runs = 15;
    private const double LimitInMilliseconds = 100;

    /// <summary>Measures and writes the table and the last line.</summary>
    /// <returns>Whether it could be measured.</returns>
    public static bool Write()
    {
        if (ModuleManifest.Find() is not string manifest)
        {
            Console.Error.WriteLine(
                $"{nameof(ImportModule)}: no {ModuleManifest.FileName} with a built module beside it above {AppContext.BaseDirectory}. "
                + "Build src/RdpTroubleshoot first.");
            return false;
        }

        Console.WriteLine($"{nameof(ImportModule)}: {manifest}, {Runs} fresh processes each ...");
        using var empty = new EmptyModule();
        try
        {
            Measure(manifest, empty.Manifest);
            return true;
        }
        catch (ImportFailedException failure)
        {
            Console.Error.WriteLine($"{nameof(ImportModule)}: {failure.Message}");
            return false;
        }
    }

    /// <summary>By turns, so that what else the machine does falls on both.</summary>
    private static void Measure(string manifest, string emptyManifest)
    {
        var module = new List<double>();
        var empty = new List<double>();
        for (int run = 0; run < Runs; run++)
        {
            empty.Add(ImportProcess.Measure(emptyManifest));
            module.Add(ImportProcess.Measure(manifest));
        }

        Console.WriteLine();
        Console.WriteLine(" Module          |   Median |      Min |      Max |");
        Console.WriteLine("---------------- |---------:|---------:|---------:|");
        WriteRow("Empty", empty);
        WriteRow(Path.GetFileNameWithoutExtension(manifest), module);
        Console.WriteLine();
        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture, "{0}: {1:+0.0;-0.0} ms over an empty module (limit {2:0} ms)",
            nameof(ImportModule), Median(module) - Median(empty), LimitInMilliseconds));
    }

    private static void WriteRow(string name, List<double> times) => Console.WriteLine(string.Format(
        CultureInfo.InvariantCulture, " {0,-15} | {1,5:0.0} ms | {2,5:0.0} ms | {3,5:0.0} ms |", name, Median(times), times.Min(), times.Max()));

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
