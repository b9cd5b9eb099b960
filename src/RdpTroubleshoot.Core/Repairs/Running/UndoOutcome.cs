namespace RdpTroubleshoot.Repairs.Running;

/// <summary>What came of taking one change back.</summary>
public enum UndoOutcome
{
    /// <summary>It was taken back and read back.</summary>
    Undone = 0,

    /// <summary>The machine was as before already.</summary>
    AlreadyUndone,

    /// <summary>Somebody changed it later; it was left as it is.</summary>
    ChangedLater,

    /// <summary>It was not taken back.</summary>
    Failed,

    /// <summary>It was cancelled before its turn.</summary>
    Skipped,

    /// <summary>It was only asked what would be taken back.</summary>
    Planned,
}
