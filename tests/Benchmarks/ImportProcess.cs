using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace RdpTroubleshoot.Benchmarks;

/// <summary>This program once more, for one import.</summary>
internal static class ImportProcess
{
    /// <summary>Imports a module in a fresh process.</summary>
    /// <param name="manifest">The module's manifest.</param>
    /// <returns>What the import took, in milliseconds.</returns>
    /// <exception cref="ImportFailedException">It could not be imported.</exception>
    public static double Measure(string manifest)
    {
        using Process process = Process.Start(Describe("--child", manifest)) ?? throw new ImportFailedException("the process could not be started");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && double.TryParse(output, NumberStyles.Float, CultureInfo.InvariantCulture, out double milliseconds)
            ? milliseconds
            : throw new ImportFailedException($"{manifest} could not be imported (exit code {process.ExitCode})");
    }

    /// <summary>How to start this program once more.</summary>
    /// <param name="what">What it shall do.</param>
    /// <param name="argument">With what.</param>
    public static ProcessStartInfo Describe(string what, string argument)
    {
        string program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ImportProcess).Assembly.Location);
        }

        start.ArgumentList.Add(what);
        start.ArgumentList.Add(argument);
        return start;
    }
}
