namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>What a server sent after the connection of MCS stood.</summary>
public enum ServerPduKind
{
    /// <summary>Not one byte came.</summary>
    NoAnswer = 0,

    /// <summary>It hung up, with an MCS Disconnect Provider Ultimatum or an X.224 Disconnect Request.</summary>
    DisconnectUltimatum,

    /// <summary>It says why it will end the connection (MS-RDPBCGR section 2.2.5.1).</summary>
    ErrorInfo,

    /// <summary>A licensing packet (MS-RDPBCGR section 2.2.1.12, MS-RDPELE section 2.2.2).</summary>
    License,

    /// <summary>It begins to share its screen (MS-RDPBCGR section 2.2.1.13.1): the connection works.</summary>
    DemandActive,

    /// <summary>It sends the client to another server (MS-RDPBCGR section 2.2.13).</summary>
    ServerRedirection,

    /// <summary>Any other packet; it says nothing about whether the connection works.</summary>
    Other,

    /// <summary>A packet began as it should, and its end never came.</summary>
    Truncated,

    /// <summary>A packet that contradicts itself or the protocol, or none of RDP.</summary>
    Malformed,
}
