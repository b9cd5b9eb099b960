namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>How licensing ended (MS-RDPBCGR section 2.2.1.12.1.3, dwErrorCode). A server may send a number without a name.</summary>
public enum LicenseStatus
{
    /// <summary>It has not ended.</summary>
    None = 0,

    /// <summary>ERR_INVALID_SERVER_CERTIFICATE.</summary>
    InvalidServerCertificate = 1,

    /// <summary>ERR_NO_LICENSE.</summary>
    NoLicense = 2,

    /// <summary>ERR_INVALID_MAC.</summary>
    InvalidMac = 3,

    /// <summary>ERR_INVALID_SCOPE.</summary>
    InvalidScope = 4,

    /// <summary>ERR_NO_LICENSE_SERVER.</summary>
    NoLicenseServer = 6,

    /// <summary>STATUS_VALID_CLIENT: all is well.</summary>
    ValidClient = 7,

    /// <summary>ERR_INVALID_CLIENT.</summary>
    InvalidClient = 8,

    /// <summary>ERR_INVALID_PRODUCTID.</summary>
    InvalidProductId = 11,

    /// <summary>ERR_INVALID_MESSAGE_LEN.</summary>
    InvalidMessageLength = 12,
}
