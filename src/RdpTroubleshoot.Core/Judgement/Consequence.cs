using System.Collections.Generic;

namespace RdpTroubleshoot.Judgement;

/// <summary>What a fault leads to and no check looks at by itself: a node of the cause graph between checks and what people see.</summary>
/// <param name="Id">Its id, RDP9001 and up.</param>
/// <param name="Title">It in words.</param>
public sealed record Consequence(string Id, string Title)
{
    /// <summary>The checks and consequences that follow from it.</summary>
    public IReadOnlyList<string> Explains { get; init; } = [];

    /// <summary>Causes outside what this version judges: they stay possible whatever the checks say.</summary>
    public IReadOnlyList<string> AlsoCausedBy { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Title}";
}
