using System.Collections.Generic;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>What a code, or an error code together with its extended one, means, and what it does not prove.</summary>
public sealed record ErrorExplanation
{
    /// <summary>The primary code.</summary>
    public required string Code { get; init; }

    /// <summary>The extended code; empty when it is not known.</summary>
    public string ExtendedCode { get; init; } = "";

    /// <summary>What it means, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>What follows from the numbers.</summary>
    public IReadOnlyList<string> Means { get; init; } = [];

    /// <summary>What does not follow from them.</summary>
    public IReadOnlyList<string> DoesNotProve { get; init; } = [];

    /// <summary>What a probe of the stages may see, and what that says; in the order of the stages.</summary>
    public IReadOnlyList<StageReading> Stages { get; init; } = [];

    /// <summary>Popular explanations that do not hold.</summary>
    public IReadOnlyList<RefutedClaim> Refuted { get; init; } = [];

    /// <summary>What to look at on the client, where a probe has not found it.</summary>
    public IReadOnlyList<EvidenceSource> Evidence { get; init; } = [];

    /// <summary>Cmdlets that look further.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => (ExtendedCode.Length == 0 ? Code : Code + "/" + ExtendedCode) + ": " + Summary;
}
