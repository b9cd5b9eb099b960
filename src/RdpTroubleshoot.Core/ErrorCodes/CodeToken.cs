namespace RdpTroubleshoot.ErrorCodes;

/// <summary>What may be a code, and where it stands in a text.</summary>
internal sealed record CodeToken
{
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The number; null when it does not fit.</summary>
    public long? Value { get; init; }

    /// <summary>Why there is no number; empty when there is.</summary>
    public string Problem { get; init; } = "";

    public bool IsHex { get; init; }

    /// <summary>The family that its name or the words before it name.</summary>
    public ErrorCodeFamily? Family { get; init; }

    /// <summary>The words before it.</summary>
    public string Label { get; init; } = "";
}
