namespace RdpTroubleshoot.Protocol.Tests.Mcs;

/// <summary>Packets from servers, byte for byte.</summary>
internal static class McsPackets
{
    /// <summary>MS-RDPBCGR section 4.1.4: an old Windows with standard RDP security and three virtual channels.</summary>
    public const string Response =
        "03 00 01 51 02 f0 80 7f 66 82 01 45 0a 01 00 02 01 00 30 1a 02 01 22 02 01 03 02 01 00 02 01 01 02 01 00 02 01 01 02 03 00 ff f8 "
        + "02 01 02 04 82 01 1f 00 05 00 14 7c 00 01 2a 14 76 0a 01 01 00 01 c0 00 4d 63 44 6e 81 08 01 0c 0c 00 04 00 08 00 00 00 00 00 "
        + "03 0c 10 00 eb 03 03 00 ec 03 ed 03 ee 03 00 00 02 0c ec 00 02 00 00 00 02 00 00 00 20 00 00 00 b8 00 00 00 "
        + "10 11 77 20 30 61 0a 12 e4 34 a1 1e f2 c3 9f 31 7d a4 5f 01 89 34 96 e0 ff 11 08 69 7f 1a c3 d2 "
        + "01 00 00 00 01 00 00 00 01 00 00 00 06 00 5c 00 52 53 41 31 48 00 00 00 00 02 00 00 3f 00 00 00 01 00 01 00 cb 81 fe ba 6d 61 c3 "
        + "55 05 d5 5f 2e 87 f8 71 94 d6 f1 a5 cb f1 5f 0c 3d f8 70 02 96 c4 fb 9b c8 3c 2d 55 ae e8 ff 32 75 ea 68 79 e5 a2 01 fd 31 a0 b1 "
        + "1f 55 a6 1f c1 f6 d1 83 88 63 26 56 12 bc 00 00 00 00 00 00 00 00 08 00 48 00 e9 e1 d6 28 46 8b 4e f5 0a df fd ee 21 99 ac b4 e1 "
        + "8f 5f 81 57 82 ef 9d 96 52 63 27 18 29 db b3 4a fd 9a da 42 ad b5 69 21 89 0e 1d c0 4c 1a a8 aa 71 3e 0f 54 b9 9a e4 99 68 3f 6c "
        + "d6 76 84 61 00 00 00 00 00 00 00 00";

    /// <summary>
    /// Section 2.2.1.4 over TLS: version 10.12, asked for 0xB, early capabilities 0xF, no encryption, channel 1003 and no virtual ones, a
    /// message channel 1004, a multitransport block (section 2.2.1.4.6), which is passed over.
    /// </summary>
    public const string TlsResponse =
        "03 00 00 78 02 f0 80 7f 66 6e 0a 01 00 02 01 00 30 1a 02 01 22 02 01 03 02 01 00 02 01 01 02 01 00 02 01 01 02 03 00 ff f8 02 01 02 "
        + "04 4a 00 05 00 14 7c 00 01 2a 14 76 0a 01 01 00 01 c0 00 4d 63 44 6e 34 " + TlsBlocks;

    /// <summary>The blocks of it: of 16, 12, 8, 8 and 8 bytes.</summary>
    public const string TlsBlocks =
        "01 0c 10 00 11 00 08 00 0b 00 00 00 0f 00 00 00 02 0c 0c 00 00 00 00 00 00 00 00 00 03 0c 08 00 eb 03 00 00 04 0c 08 00 ec 03 00 00 "
        + "08 0c 08 00 05 03 00 00";

    /// <summary>A server that finds the parameters of the domain unacceptable (ITU-T T.125 section 7).</summary>
    public const string Refusal =
        "03 00 00 2e 02 f0 80 7f 66 24 0a 01 08 02 01 00 30 1a 02 01 22 02 01 03 02 01 00 02 01 01 02 01 00 02 01 01 02 03 00 ff f8 02 01 02 04 00";

    /// <summary>xrdp, recorded: reason 3.</summary>
    public const string Ultimatum = "03 00 00 09 02 f0 80 21 80";

    /// <summary>Section 4.1.7: user 1007.</summary>
    public const string AttachUserConfirm = "03 00 00 0b 02 f0 80 2e 00 00 06";

    /// <summary>Section 4.1.8.2: channel 1007.</summary>
    public const string ChannelJoinConfirm = "03 00 00 0f 02 f0 80 3e 00 00 06 03 ef 03 ef";

    /// <summary>Section 2.2.1.12 over TLS: STATUS_VALID_CLIENT, as the encrypted one of section 4.1.12 holds it.</summary>
    public const string ValidClient = "03 00 00 22 02 f0 80 68 00 01 03 eb 70 14 80 00 00 00 ff 03 10 00 07 00 00 00 02 00 00 00 04 00 00 00";

    /// <summary>MS-RDPELE section 2.2.2.1: the head of a license request, cut by its own length.</summary>
    public const string LicenseRequest = "03 00 00 1a 02 f0 80 68 00 01 03 eb 70 0c 80 00 00 00 01 03 08 00 aa bb cc dd";

    /// <summary>Section 2.2.5.1: share data of type 0x2F, ERRINFO_SERVER_INSUFFICIENT_PRIVILEGES.</summary>
    public const string ErrorInfo =
        "03 00 00 24 02 f0 80 68 00 01 03 eb 70 16 16 00 17 00 ea 03 ea 03 01 00 00 01 16 00 2f 00 00 00 09 00 00 00";

    /// <summary>The head of section 4.1.13, cut to 14 bytes.</summary>
    public const string DemandActive = "03 00 00 1c 02 f0 80 68 00 01 03 eb 70 0e 0e 00 11 00 ea 03 ea 03 01 00 04 00 00 00";

    /// <summary>Section 2.2.13.3.1: to another server by name and load balance info.</summary>
    public const string Redirection =
        "03 00 00 24 02 f0 80 68 00 01 03 eb 70 16 16 00 1a 00 ea 03 00 00 00 04 0e 00 02 00 00 00 02 01 00 00 00 00";
}
