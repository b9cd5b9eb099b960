namespace RdpTroubleshoot.ErrorCodes;

/// <summary>An explanation that people meet and that does not hold.</summary>
/// <param name="Claim">The explanation.</param>
/// <param name="Why">What speaks against it.</param>
public sealed record RefutedClaim(string Claim, string Why)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Claim}: {Why}";
}
