namespace RdpTroubleshoot.Protocol.Udp;

/// <summary>What a datagram is to a SYN that was sent.</summary>
public enum SynOutcome
{
    /// <summary>It is no answer to it: something else, or the answer to another SYN.</summary>
    NotOurs = 0,

    /// <summary>The server answered: RDP over UDP is open.</summary>
    Answered,

    /// <summary>It answers this SYN and contradicts itself or the protocol.</summary>
    Malformed,
}
