using RdpTroubleshoot.Repairs.Journal;

namespace RdpTroubleshoot.Repairs.Running;

/// <summary>What came of taking one change back.</summary>
/// <param name="Change">The change, with its number and repair.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Why">Why, in words; empty when it was taken back.</param>
public sealed record UndoResult(JournalChange Change, UndoOutcome Outcome, string Why)
{
    /// <summary>Whether nothing of the change is left on the machine.</summary>
    public bool IsUndone => Outcome is UndoOutcome.Undone or UndoOutcome.AlreadyUndone;

    /// <inheritdoc/>
    public override string ToString() => $"{Outcome} {Change.Change}" + (Why.Length == 0 ? "" : ": " + Why);
}
