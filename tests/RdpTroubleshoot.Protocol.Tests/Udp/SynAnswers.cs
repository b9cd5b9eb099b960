namespace RdpTroubleshoot.Protocol.Tests.Udp;

/// <summary>Answers to a SYN with the sequence number 0x12345678 (MS-RDPEUDP section 3.1.5.1.3), without what fills them up.</summary>
internal static class SynAnswers
{
    /// <summary>Version 2.</summary>
    public const string Version2 = "12 34 56 78 00 40 10 05 aa bb cc dd 04 d0 04 b0 00 01 00 02";

    /// <summary>A server that knows no versions.</summary>
    public const string WithoutVersion = "12 34 56 78 00 40 00 05 aa bb cc dd 04 d0 04 b0";

    /// <summary>A server whose version is not to be looked at.</summary>
    public const string VersionNotValid = "12 34 56 78 00 40 10 05 aa bb cc dd 04 d0 04 b0 00 00 00 02";

    /// <summary>With 16 bytes of correlation id and 16 reserved ones between.</summary>
    public const string WithCorrelation =
        "12 34 56 78 00 40 18 05 aa bb cc dd 04 d0 04 b0 01 02 03 04 05 06 07 08 09 0a 0b 0c 0e 0f 10 11 "
        + "00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01 00 02";
}
