using System.Collections.Generic;

namespace RdpTroubleshoot.Repairs;

/// <summary>What a repair is and why: the source of its page and of the help.</summary>
/// <param name="Id">Its id, such as <c>FIX4001</c>. Never given to another repair.</param>
/// <param name="Title">What it does, in a few words.</param>
public sealed record RepairInfo(string Id, string Title)
{
    /// <summary>The cmdlet that makes this repair alone, such as <c>Repair-RdpListener</c>.</summary>
    public required string Cmdlet { get; init; }

    /// <summary>When it has its turn.</summary>
    public required RepairPhase Phase { get; init; }

    /// <summary>The ids of the checks whose faults it mends.</summary>
    public required IReadOnlyList<string> Fixes { get; init; }

    /// <summary>What it changes and what it leaves alone, and why that is enough.</summary>
    public required string Why { get; init; }

    /// <summary>Where the values that it sets come from.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The repair's page, relative to the module's folder.</summary>
    public string Link => $"docs/repairs/{Id}.md";

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Title}";
}
