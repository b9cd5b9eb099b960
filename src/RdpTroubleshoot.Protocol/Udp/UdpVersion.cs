namespace RdpTroubleshoot.Protocol.Udp;

/// <summary>Versions of RDP over UDP (MS-RDPEUDP section 2.2.2.9, uUdpVer). A server may send a number without a name.</summary>
public enum UdpVersion
{
    /// <summary>None was told.</summary>
    None = 0,

    /// <summary>RDPUDP_PROTOCOL_VERSION_1.</summary>
    Version1 = 0x0001,

    /// <summary>RDPUDP_PROTOCOL_VERSION_2.</summary>
    Version2 = 0x0002,

    /// <summary>RDPUDP_PROTOCOL_VERSION_3, which is MS-RDPEUDP2 and needs a cookie that the server gives over TCP.</summary>
    Version3 = 0x0101,
}
