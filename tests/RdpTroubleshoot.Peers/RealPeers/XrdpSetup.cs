namespace RdpTroubleshoot.Peers.RealPeers;

/// <summary>How an xrdp is set up.</summary>
public enum XrdpSetup
{
    /// <summary>TLS or standard RDP security, what the client wants.</summary>
    Negotiate = 0,

    /// <summary>TLS and nothing else.</summary>
    Tls,

    /// <summary>Standard RDP security and nothing else.</summary>
    Rdp,

    /// <summary>TLS, and neither a certificate nor a key.</summary>
    MissingKey,

    /// <summary>TLS, and a key that is not the certificate's.</summary>
    MismatchedKey,

    /// <summary>TLS 1.0 and nothing else.</summary>
    OldTls,

    /// <summary>TLS, and a certificate that has ended.</summary>
    ExpiredCertificate,
}
