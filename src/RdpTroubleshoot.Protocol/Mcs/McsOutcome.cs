namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>What became of a request of MCS.</summary>
public enum McsOutcome
{
    /// <summary>Not one byte came.</summary>
    NoAnswer = 0,

    /// <summary>The server granted it.</summary>
    Accepted,

    /// <summary>The server refused it and gave a result that is not success.</summary>
    Refused,

    /// <summary>The server ended the connection, in RDP's own words.</summary>
    Disconnected,

    /// <summary>An answer began as it should, and its end never came.</summary>
    Truncated,

    /// <summary>An answer began as it should and contradicts itself or the protocol.</summary>
    Malformed,

    /// <summary>What came is no packet of RDP.</summary>
    NotMcs,
}
