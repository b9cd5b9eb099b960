namespace RdpTroubleshoot.Repairs.Running;

/// <summary>What came of one change of a repair.</summary>
public enum ChangeOutcome
{
    /// <summary>It was not its turn: nothing was changed.</summary>
    NotMade = 0,

    /// <summary>It was only asked what would be changed.</summary>
    Planned,

    /// <summary>The machine was so already.</summary>
    AlreadyMade,

    /// <summary>It was made and read back.</summary>
    Made,

    /// <summary>It failed; nothing of it is left on the machine.</summary>
    Failed,

    /// <summary>It was made and taken back.</summary>
    RolledBack,

    /// <summary>It was made, at least in part, and could not be taken back.</summary>
    RollbackFailed,
}
