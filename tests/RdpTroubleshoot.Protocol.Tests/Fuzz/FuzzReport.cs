using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Protocol.Tests.Fuzz;

/// <summary>What was seen of one parser.</summary>
internal sealed class FuzzReport(string target)
{
    // More say nothing new.
    private const int MostFailures = 20;

    private readonly Dictionary<string, long> outcomes = [];
    private readonly List<FuzzFailure> failures = [];

    /// <summary>How often each outcome came.</summary>
    public IReadOnlyDictionary<string, long> Outcomes => outcomes;

    /// <summary>The first inputs that it could not take.</summary>
    public IReadOnlyList<FuzzFailure> Failures => failures;

    /// <summary>How many there were.</summary>
    public long FailureCount { get; private set; }

    /// <summary>The longest that one took.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>The most that one allocated, in bytes; 0 where that is not counted.</summary>
    public long GreatestAllocation { get; private set; }

    /// <summary>Counts an answer.</summary>
    public void Count(string outcome, TimeSpan time, long allocated)
    {
        outcomes.TryGetValue(outcome, out long count);
        outcomes[outcome] = count + 1;
        Slowest = time > Slowest ? time : Slowest;
        GreatestAllocation = Math.Max(allocated, GreatestAllocation);
    }

    /// <summary>Adds a failure.</summary>
    public void Add(FuzzFailure failure)
    {
        FailureCount++;
        if (failures.Count < MostFailures)
        {
            failures.Add(failure);
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{target}: {FailureCount} failures, slowest {Slowest.TotalMilliseconds:0.00} ms, at most {GreatestAllocation} bytes; "
        + string.Join(", ", outcomes.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"));
}
