namespace RdpTroubleshoot.Protocol.Wire;

/// <summary>What the first bytes from a peer say about the frame that they begin.</summary>
public enum FrameState
{
    /// <summary>Too few bytes to say; so far they may begin a frame.</summary>
    NeedsMore = 0,

    /// <summary>They begin a frame of known length.</summary>
    Known,

    /// <summary>They begin a frame that says it is shorter than any frame can be.</summary>
    TooShort,

    /// <summary>They begin a frame that says it is longer than what may come here.</summary>
    TooLong,

    /// <summary>They begin no frame: the peer speaks another protocol.</summary>
    Foreign,
}
