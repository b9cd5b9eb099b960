using System.Collections.Generic;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>One thing that a probe of the stages may see, and what that says.</summary>
public sealed record StageReading
{
    /// <summary>The layers at which it ends.</summary>
    public required ErrorLayers Layer { get; init; }

    /// <summary>What the probe sees.</summary>
    public required string Seen { get; init; }

    /// <summary>What that says.</summary>
    public required string Verdict { get; init; }

    /// <summary>Probable causes, the most likely first.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>What shows which of them it is.</summary>
    public required IReadOnlyList<string> Confirm { get; init; }

    /// <summary>Cmdlets that look.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Seen}: {Verdict}";
}
