namespace RdpTroubleshoot.Peers.Network;

/// <summary>What becomes of a packet.</summary>
internal enum Verdict
{
    /// <summary>It goes on.</summary>
    Pass = 0,

    /// <summary>It vanishes.</summary>
    Drop,

    /// <summary>It is refused by an ICMP message.</summary>
    Reject,
}
