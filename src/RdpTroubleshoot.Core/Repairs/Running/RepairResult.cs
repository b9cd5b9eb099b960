using System.Collections.Generic;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs.Running;

/// <summary>What came of one repair.</summary>
public sealed record RepairResult
{
    /// <summary>The machine; empty where nothing was judged.</summary>
    public string ComputerName { get; init; } = "";

    /// <summary>The repair.</summary>
    public required RepairInfo Repair { get; init; }

    /// <summary>The repair's id, such as <c>FIX4001</c>.</summary>
    public string RepairId => Repair.Id;

    /// <summary>What the repair does, in a few words.</summary>
    public string Title => Repair.Title;

    /// <summary>How it ended.</summary>
    public required RepairOutcome Outcome { get; init; }

    /// <summary>Its changes in their order, and what came of each.</summary>
    public required IReadOnlyList<ChangeResult> Changes { get; init; }

    /// <summary>What it does not do, and why.</summary>
    public required IReadOnlyList<Refusal> Refusals { get; init; }

    /// <summary>What the checks that it mends found before the run.</summary>
    public required IReadOnlyList<Finding> Before { get; init; }

    /// <summary>What they found after the run; the same as before when nothing was changed.</summary>
    public required IReadOnlyList<Finding> After { get; init; }

    /// <summary>Why it ended so, in words; empty where there is nothing to say.</summary>
    public required string Why { get; init; }

    /// <summary>The run's id, by which it is undone; null when no journal was begun, because nothing was to be changed.</summary>
    public required string? JournalId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Repair.Id} {Outcome}" + (Why.Length == 0 ? "" : ": " + Why);
}
