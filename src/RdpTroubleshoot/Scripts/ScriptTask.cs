namespace RdpTroubleshoot.Scripts;

/// <summary>What a script does when it is not told otherwise.</summary>
public enum ScriptTask
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
