namespace RdpTroubleshoot.ErrorCodes;

/// <summary>What a number means in one family.</summary>
/// <param name="Family">The family.</param>
/// <param name="Name">The published name; may be empty.</param>
/// <param name="Meaning">The meaning in a sentence.</param>
public sealed record ErrorCodeReading(ErrorCodeFamily Family, string Name, string Meaning)
{
    /// <inheritdoc/>
    public override string ToString() => Name.Length == 0 ? $"{Family}: {Meaning}" : $"{Family} {Name}: {Meaning}";
}
