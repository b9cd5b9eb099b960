namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>Share control and share data headers (MS-RDPBCGR sections 2.2.8.1.1.1.1 and 2.2.8.1.1.1.2): their types and lengths.</summary>
internal static class ShareHeaders
{
    // pduType, low four bits.
    public const int DemandActive = 0x1;
    public const int Data = 0x7;
    public const int ServerRedirection = 0xA;

    /// <summary>PDUTYPE2_SET_ERROR_INFO_PDU.</summary>
    public const int SetErrorInfo = 0x2F;

    /// <summary>The length of errorInfo (section 2.2.5.1.1).</summary>
    public const int ErrorInfoLength = 4;

    /// <summary>PACKET_COMPRESSED in compressedType (section 2.2.8.1.1.1.2).</summary>
    public const int Compressed = 0x20;

    /// <summary>What stands before pduType2: the source from the control header, then share id, padding, stream, length.</summary>
    public const int BeforeDataType = 2 + 4 + 1 + 1 + 2;

    /// <summary>The same with what follows up to the data: type, compression, compressed length.</summary>
    public const int DataHeader = BeforeDataType + 1 + 1 + 2;

    private const int KindMask = 0x0F;
    private const int VersionMask = 0xFFF0;
    private const int Version = 0x0010; // TS_PROTOCOL_VERSION

    /// <summary>Whether a pduType holds the version of the protocol.</summary>
    /// <param name="type">The field.</param>
    public static bool IsVersion(int type) => (type & VersionMask) == Version;

    /// <summary>The type without the version.</summary>
    /// <param name="type">The field.</param>
    public static int KindOf(int type) => type & KindMask;
}
