using System;
using System.Collections.Generic;
using System.Diagnostics;
using RdpTroubleshoot.Peers.RealPeers;

namespace RdpTroubleshoot.Benchmarks.Probe;

/// <summary>A program of others, run once.</summary>
/// <param name="Elapsed">How long it took, from its start to its end.</param>
/// <param name="Output">What it wrote.</param>
internal sealed record OtherTool(TimeSpan Elapsed, string Output)
{
    /// <summary>Runs it.</summary>
    /// <returns>What came of it; null, and a line on the console, when it is not installed.</returns>
    public static OtherTool? Run(string name, IEnumerable<string> arguments)
    {
        if (Programs.Find(name) is not string program)
        {
            Console.WriteLine($"skipped: {name} is not installed");
            return null;
        }

        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new OtherTool(watch.Elapsed, output);
    }

    /// <summary>How many times a text is in the output.</summary>
    public int Count(string text) => Output.Split(text).Length - 1;
}
