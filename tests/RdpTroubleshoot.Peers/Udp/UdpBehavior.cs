namespace RdpTroubleshoot.Peers.Udp;

/// <summary>What a UDP server answers.</summary>
public enum UdpBehavior
{
    /// <summary>SYN+ACK to a good SYN, nothing to anything else.</summary>
    Answer = 0,

    /// <summary>Nothing.</summary>
    Silent,

    /// <summary>Bytes without meaning.</summary>
    Garbage,

    /// <summary>A SYN+ACK that acknowledges another SYN.</summary>
    WrongSequence,
}
