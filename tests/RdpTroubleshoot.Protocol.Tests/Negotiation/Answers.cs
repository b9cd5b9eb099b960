namespace RdpTroubleshoot.Protocol.Tests.Negotiation;

/// <summary>Answers as servers give them.</summary>
internal static class Answers
{
    /// <summary>MS-RDPBCGR section 4.1.2.</summary>
    public const string Specification = "03 00 00 13 0e d0 00 00 12 34 00 02 00 08 00 00 00 00 00";

    /// <summary>Windows 10 and later: HYBRID, every capability.</summary>
    public const string Windows = "03 00 00 13 0e d0 00 00 12 34 00 02 1f 08 00 02 00 00 00";

    /// <summary>The same, with HYBRID_EX on offer.</summary>
    public const string WindowsEarlyUser = "03 00 00 13 0e d0 00 00 12 34 00 02 1f 08 00 08 00 00 00";

    /// <summary>Windows that wants network level authentication, asked for less.</summary>
    public const string WindowsWantsNla = "03 00 00 13 0e d0 00 00 12 34 00 03 00 08 00 05 00 00 00";

    /// <summary>xrdp without a certificate.</summary>
    public const string XrdpWithoutCertificate = "03 00 00 13 0e d0 00 00 12 34 00 03 00 08 00 03 00 00 00";

    /// <summary>xrdp: TLS.</summary>
    public const string XrdpTls = "03 00 00 13 0e d0 00 00 12 34 00 02 00 08 00 01 00 00 00";

    /// <summary>xrdp, to a request without negotiation data; servers from before Windows XP SP3 always.</summary>
    public const string Bare = "03 00 00 0b 06 d0 00 00 12 34 00";

    /// <summary>xrdp, to a protocol that it does not know.</summary>
    public const string XrdpDisconnects = "03 00 00 09 02 f0 80 21 80";

    /// <summary>FreeRDP's server: HYBRID, no reference of its own.</summary>
    public const string FreeRdp = "03 00 00 13 0e d0 00 00 00 00 00 02 00 08 00 02 00 00 00";
}
