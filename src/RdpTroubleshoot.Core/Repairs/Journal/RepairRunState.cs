namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>How a repair run stands, by its journal.</summary>
public enum RepairRunState
{
    /// <summary>Every repair came to its end, and what was changed is on the machine.</summary>
    Made = 0,

    /// <summary>It ended before its end: a kill, a power cut. What it changed may be on the machine.</summary>
    Interrupted,

    /// <summary>Nothing of it is on the machine, and nobody took it back: it was not confirmed, failed or rolled back.</summary>
    NothingChanged,

    /// <summary>It was taken back.</summary>
    Undone,

    /// <summary>Taking it back was begun, and something of it may still be on the machine.</summary>
    PartlyUndone,
}
