namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>How much of standard RDP security's traffic is encrypted (MS-RDPBCGR section 2.2.1.4.3). A server may send a number without a name.</summary>
public enum EncryptionLevel
{
    /// <summary>ENCRYPTION_LEVEL_NONE: nothing, as with TLS.</summary>
    None = 0,

    /// <summary>ENCRYPTION_LEVEL_LOW: from the client only.</summary>
    Low = 1,

    /// <summary>ENCRYPTION_LEVEL_CLIENT_COMPATIBLE: both ways, with what the client can do.</summary>
    ClientCompatible = 2,

    /// <summary>ENCRYPTION_LEVEL_HIGH: both ways, with what the server can do.</summary>
    High = 3,

    /// <summary>ENCRYPTION_LEVEL_FIPS: both ways, with methods that FIPS 140 allows.</summary>
    Fips = 4,
}
