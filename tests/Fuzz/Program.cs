using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Protocol.Tests.Fuzz;

namespace RdpTroubleshoot.Fuzz;

/// <summary>Gives every parser of the wire its share of damaged answers and tells what broke.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (Options.Parse(args) is not Options options)
        {
            Console.Error.WriteLine($"{Options.Usage}. Parsers: {string.Join(", ", FuzzTargets.All.Select(target => target.Name))}");
            return 2;
        }

        List<FuzzTarget> targets = [.. FuzzTargets.All.Where(target => options.Target is null || target.Name == options.Target)];
        int share = Math.Max(1, options.Count / targets.Count);
        var clock = Stopwatch.StartNew();
        long failures = targets.Sum(target => Run(target, options.First, share));
        double inputs = (double)share * targets.Count;
        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture, "{0:0} inputs in {1:0.0} s, {2:0} a second: {3} failures",
            inputs, clock.Elapsed.TotalSeconds, inputs / clock.Elapsed.TotalSeconds, failures));
        return failures == 0 ? 0 : 1;
    }

    private static long Run(FuzzTarget target, ulong first, int count)
    {
        var runner = new FuzzRunner(target);
        runner.Run(first, count);
        Console.WriteLine(runner.Report);
        foreach (FuzzFailure failure in runner.Report.Failures)
        {
            Console.WriteLine(failure);
        }

        return runner.Report.FailureCount;
    }
}
