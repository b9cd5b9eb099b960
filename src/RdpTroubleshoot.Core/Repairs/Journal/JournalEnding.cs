namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>How a repair ended, as its journal tells.</summary>
/// <param name="Repair">The repair's id.</param>
/// <param name="Outcome">The outcome by its name; of a later version it may be one without a name here.</param>
/// <param name="Why">Why, in words; may be empty.</param>
public sealed record JournalEnding(string Repair, string Outcome, string Why)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Repair} {Outcome}" + (Why.Length == 0 ? "" : ": " + Why);
}
