namespace RdpTroubleshoot.Repairs.Running;

/// <summary>How a repair ended.</summary>
public enum RepairOutcome
{
    /// <summary>Its changes were made, and judged again nothing that it mends is wrong.</summary>
    Fixed = 0,

    /// <summary>There was nothing to change, and nothing that it mends is wrong.</summary>
    AlreadyCorrect,

    /// <summary>Its changes were made, and judged again something that it mends is wrong or could not be judged.</summary>
    StillFailing,

    /// <summary>A change failed, and what was changed before it was taken back.</summary>
    RolledBack,

    /// <summary>Nothing was changed: it was not confirmed, was cancelled, or an earlier repair went wrong.</summary>
    Skipped,

    /// <summary>There was nothing that it may change.</summary>
    Refused,

    /// <summary>Nothing could be changed, or what was changed could not be taken back; <c>Why</c> says which.</summary>
    Failed,

    /// <summary>It was only asked what would be changed.</summary>
    Planned,
}
