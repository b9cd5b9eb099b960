using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Run;

/// <summary>What came of a tier: numbers, or the reason why it was not run.</summary>
internal sealed record TierResult
{
    private const int LongestMessage = 12;

    public int Passed { get; init; }

    public int Failed { get; init; }

    public int Skipped { get; init; }

    /// <summary>The names of failed tests, each with its message.</summary>
    public IReadOnlyList<(string Name, string Message)> Failures { get; init; } = [];

    /// <summary>Why it was not run and what to install; empty when it was.</summary>
    public string NotRun { get; init; } = "";

    /// <summary>What of it was not run although the rest was, and what to install; empty when all was.</summary>
    public string NotRunInPart { get; init; } = "";

    /// <summary>Why tests were skipped, each reason once.</summary>
    public IReadOnlyList<string> SkipReasons { get; init; } = [];

    /// <summary>Whether it, or a part of it, should have been run and was not.</summary>
    public bool IsMissing { get; init; }

    public TimeSpan Time { get; init; }

    /// <summary>It cannot run on this machine.</summary>
    public static TierResult Missing(string why) => new() { NotRun = why, IsMissing = true };

    /// <summary>There is nothing for it to prove on this machine.</summary>
    public static TierResult NotNeeded(string why) => new() { NotRun = why };

    /// <summary>It broke as a whole.</summary>
    public static TierResult Broken(string what, string why) => new() { Failed = 1, Failures = [(what, why)] };

    /// <summary>Both together, of tiers that ran.</summary>
    public TierResult With(TierResult other) => this with
    {
        Passed = Passed + other.Passed,
        Failed = Failed + other.Failed,
        Skipped = Skipped + other.Skipped,
        Failures = [.. Failures, .. other.Failures],
    };

    public void Print(string tier)
    {
        Console.WriteLine(NotRun.Length > 0
            ? $"not run: {tier}: {NotRun}"
            : $"{tier}: {Passed} passed, {Failed} failed, {Skipped} skipped ({Time.TotalSeconds:0} s)");
        if (NotRunInPart.Length > 0)
        {
            Console.WriteLine($"not run: {tier}, in part: {NotRunInPart}");
        }

        foreach (string reason in SkipReasons)
        {
            Console.WriteLine($"  skipped: {reason}");
        }

        foreach ((string name, string message) in Failures)
        {
            Console.WriteLine($"  failed: {name}");
            foreach (string line in message.Split('\n').Select(line => line.TrimEnd()).Take(LongestMessage))
            {
                Console.WriteLine($"    {line}");
            }
        }
    }
}
