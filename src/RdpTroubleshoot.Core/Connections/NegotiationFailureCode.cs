namespace RdpTroubleshoot.Connections;

/// <summary>Why a server refuses every protocol on offer (MS-RDPBCGR section 2.2.1.2.2, failureCode).</summary>
public enum NegotiationFailureCode
{
    /// <summary>It did not refuse.</summary>
    None = 0,

    /// <summary>SSL_REQUIRED_BY_SERVER: it wants TLS or CredSSP; when only CredSSP was on offer, TLS.</summary>
    SslRequiredByServer = 1,

    /// <summary>SSL_NOT_ALLOWED_BY_SERVER: it wants standard RDP security, or at least not what was on offer.</summary>
    SslNotAllowedByServer = 2,

    /// <summary>SSL_CERT_NOT_ON_SERVER: it has no certificate that it can use.</summary>
    SslCertNotOnServer = 3,

    /// <summary>INCONSISTENT_FLAGS: what was on offer contradicts itself.</summary>
    InconsistentFlags = 4,

    /// <summary>HYBRID_REQUIRED_BY_SERVER: it wants network level authentication.</summary>
    HybridRequiredByServer = 5,

    /// <summary>SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER: it wants TLS with a client's certificate.</summary>
    SslWithUserAuthRequiredByServer = 6,

    /// <summary>ENTRA_AUTH_REQUIRED_BY_SERVER: it wants a Microsoft Entra ID token.</summary>
    EntraAuthRequiredByServer = 7,
}
