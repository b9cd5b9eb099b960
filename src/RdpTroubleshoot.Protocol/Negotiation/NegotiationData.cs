namespace RdpTroubleshoot.Protocol.Negotiation;

/// <summary>The structures of the negotiation: a type, flags, their length and a number (MS-RDPBCGR sections 2.2.1.1.1 and 2.2.1.2).</summary>
internal static class NegotiationData
{
    /// <summary>The length of each.</summary>
    public const int Length = 8;

    /// <summary>TYPE_RDP_NEG_REQ (section 2.2.1.1.1).</summary>
    public const byte Request = 0x01;

    /// <summary>TYPE_RDP_NEG_RSP (section 2.2.1.2.1).</summary>
    public const byte Response = 0x02;

    /// <summary>TYPE_RDP_NEG_FAILURE (section 2.2.1.2.2).</summary>
    public const byte Failure = 0x03;
}
