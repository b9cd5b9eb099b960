namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>A change of a journal, and how far it came.</summary>
/// <param name="Number">Its number in the run, from 1.</param>
/// <param name="Repair">The id of the repair it belongs to.</param>
/// <param name="Change">The change.</param>
public sealed record JournalChange(int Number, string Repair, Change Change)
{
    /// <summary>The last step that is told of it; null while it is only planned.</summary>
    public JournalStep? Step { get; init; }

    /// <summary>How the machine stood towards it when it failed.</summary>
    public ChangeState StateAtFailure { get; init; }

    /// <summary>What was told of its last step in words; may be empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>
    /// Whether its effect may be on the machine. After a kill or a lost line nobody knows from the journal alone;
    /// <see cref="Repairs.Change.Compare"/> decides.
    /// </summary>
    public bool MayBeApplied => Step switch
    {
        null or JournalStep.Undone => false,
        JournalStep.Failed => StateAtFailure != ChangeState.Before,
        _ => true,
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Number} {Repair} {Change}" + (Step is null ? "" : $" ({Step})");
}
