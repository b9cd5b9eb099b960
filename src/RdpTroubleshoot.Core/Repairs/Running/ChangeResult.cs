namespace RdpTroubleshoot.Repairs.Running;

/// <summary>What came of one change of a repair.</summary>
/// <param name="Change">The change.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Why">Why, in words; empty when it was made.</param>
public sealed record ChangeResult(Change Change, ChangeOutcome Outcome, string Why)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Outcome} {Change}" + (Why.Length == 0 ? "" : ": " + Why);
}
