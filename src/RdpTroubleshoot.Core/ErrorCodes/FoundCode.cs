namespace RdpTroubleshoot.ErrorCodes;

/// <summary>A code that was found in a text.</summary>
public sealed record FoundCode
{
    /// <summary>The number, unsigned.</summary>
    public required long Value { get; init; }

    /// <summary>The family that the words around it name; null when they name none.</summary>
    public ErrorCodeFamily? Family { get; init; }

    /// <summary>The extended code that belongs to it; null when there is none.</summary>
    public long? ExtendedValue { get; init; }
}
