namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>What a line of a journal tells of a change or of a run, after the header and the plan.</summary>
public enum JournalStep
{
    /// <summary>A change is about to be made; the line is on the disk before the machine is touched.</summary>
    Applying = 0,

    /// <summary>The change was made and read back.</summary>
    Applied,

    /// <summary>The change was not made, or did not show when it was read back.</summary>
    Failed,

    /// <summary>A change is about to be taken back.</summary>
    Undoing,

    /// <summary>The change was taken back and read back.</summary>
    Undone,

    /// <summary>The change was not taken back.</summary>
    UndoFailed,

    /// <summary>The changes of a repair are taken back, because one of them failed.</summary>
    RollingBack,

    /// <summary>How a repair ended.</summary>
    Ended,

    /// <summary>Somebody takes the run back.</summary>
    UndoBegun,

    /// <summary>The line before this one was not written whole: power or disk space ended, or the process was killed.</summary>
    Recovered,
}
