using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace RdpTroubleshoot.Benchmarks;

/// <summary>Runs <see cref="JudgeOneHost"/> and tells the median of the slowest sample.</summary>
internal static class JudgeReport
{
    private const double LimitInMilliseconds = 10;
    private const int LongestName = 40;
    private const double NanosecondsInMillisecond = 1_000_000;

    /// <summary>Measures and writes the table and the last line.</summary>
    /// <param name="quick">Whether to measure few short rounds.</param>
    /// <returns>Whether every sample was measured.</returns>
    public static bool Write(bool quick)
    {
        Console.WriteLine($"{nameof(JudgeOneHost)}: {JudgeOneHost.Samples.Count()} samples, {(quick ? "few short rounds" : "full rounds")} ...");
        Summary summary = BenchmarkRunner.Run<JudgeOneHost>(Configure(quick));
        MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Ascii);
        List<double> medians =
        [
            .. summary.Reports
                .Where(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == nameof(JudgeOneHost.ParseAndExamine))
                .Select(report => report.ResultStatistics?.Median)
                .OfType<double>(),
        ];
        if (medians.Count < JudgeOneHost.Samples.Count())
        {
            Console.Error.WriteLine($"{nameof(JudgeOneHost)}: {medians.Count} samples could be measured.");
            return false;
        }

        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture, "{0}: {1:0.00} ms (limit {2:0} ms)", nameof(JudgeOneHost), medians.Max() / NanosecondsInMillisecond, LimitInMilliseconds));
        return true;
    }

    /// <summary>In this process: another one would be built first, and what is measured is many times longer than the noise of this one.</summary>
    private static ManualConfig Configure(bool quick)
    {
        Job full = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
        Job job = quick
            ? full.WithWarmupCount(1).WithIterationCount(5).WithIterationTime(TimeInterval.FromMilliseconds(50)).WithEvaluateOverhead(false)
            : full;
        return ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Descriptor, DefaultColumnProviders.Statistics, DefaultColumnProviders.Metrics)
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(LongestName))
            .WithCultureInfo(CultureInfo.InvariantCulture);
    }
}
