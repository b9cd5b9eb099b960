namespace RdpTroubleshoot.ErrorCodes;

/// <summary>A place on a machine that tells more than the code.</summary>
/// <param name="Where">The place.</param>
/// <param name="What">What it tells.</param>
public sealed record EvidenceSource(string Where, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Where}: {What}";
}
