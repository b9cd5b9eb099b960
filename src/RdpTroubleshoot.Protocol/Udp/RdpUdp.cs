namespace RdpTroubleshoot.Protocol.Udp;

/// <summary>The numbers of RDP over UDP (MS-RDPEUDP section 2.2).</summary>
internal static class RdpUdp
{
    // uFlags (section 2.2.2.1).
    public const int Syn = 0x0001;
    public const int Ack = 0x0004;
    public const int SynLossy = 0x0200;
    public const int CorrelationId = 0x0800;
    public const int SynEx = 0x1000;

    /// <summary>RDPUDP_VERSION_INFO_VALID in uSynExFlags (section 2.2.2.9).</summary>
    public const int VersionInfoValid = 0x0001;

    /// <summary>RDPUDP_FEC_HEADER: the acknowledged number, the window, the flags (section 2.2.2.1).</summary>
    public const int Header = 8;

    /// <summary>RDPUDP_SYNDATA_PAYLOAD: the first number and two sizes (section 2.2.2.5).</summary>
    public const int SynData = 8;

    /// <summary>RDPUDP_CORRELATION_ID_PAYLOAD (section 2.2.2.8).</summary>
    public const int CorrelationIdData = 32;

    /// <summary>RDPUDP_SYNDATAEX_PAYLOAD without a cookie: flags and version (section 2.2.2.9).</summary>
    public const int SynDataEx = 4;
}
