namespace RdpTroubleshoot.Hosts;

/// <summary>What became of one read of a machine.</summary>
public enum ObservedState
{
    /// <summary>Nobody tried to read it, or the recording does not hold it.</summary>
    NotCollected = 0,

    /// <summary>It was read.</summary>
    Present,

    /// <summary>The machine answered that it does not exist.</summary>
    Absent,

    /// <summary>It may exist; the machine refused to show it.</summary>
    Denied,

    /// <summary>It may exist; the read failed, timed out or gave something that is not what it should be.</summary>
    Failed,
}
