namespace RdpTroubleshoot.Repairs;

/// <summary>What a repair does not do, and why.</summary>
/// <param name="CheckId">The check whose fault stays; empty for what no check asks for.</param>
/// <param name="Reason">Why it is not done.</param>
/// <param name="Instead">What to do instead.</param>
public sealed record Refusal(string CheckId, string Reason, string Instead)
{
    /// <inheritdoc/>
    public override string ToString() => (CheckId.Length == 0 ? "" : CheckId + ": ") + $"{Reason} Instead: {Instead}";
}
