namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>Kinds of licensing packets from a server (MS-RDPELE section 2.2.2, MS-RDPBCGR section 2.2.1.12.1.1). It may send a number without a name.</summary>
public enum LicenseMessage
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>LICENSE_REQUEST: it wants to see a license.</summary>
    LicenseRequest = 0x01,

    /// <summary>PLATFORM_CHALLENGE.</summary>
    PlatformChallenge = 0x02,

    /// <summary>NEW_LICENSE.</summary>
    NewLicense = 0x03,

    /// <summary>UPGRADE_LICENSE.</summary>
    UpgradeLicense = 0x04,

    /// <summary>ERROR_ALERT: the end of licensing, good or bad; see <see cref="LicenseStatus"/>.</summary>
    ErrorAlert = 0xFF,
}
