namespace RdpTroubleshoot.Script;

/// <summary>What the script does.</summary>
internal enum ScriptJob
{
    /// <summary>Judges the machine.</summary>
    Test = 0,

    /// <summary>Makes repairs; without ids it shows what it would do.</summary>
    Repair,

    /// <summary>Takes a snapshot.</summary>
    Snapshot,

    /// <summary>Takes a run of repairs back; without an id it shows the runs.</summary>
    Undo,
}
