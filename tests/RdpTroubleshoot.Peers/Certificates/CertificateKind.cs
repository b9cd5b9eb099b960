namespace RdpTroubleshoot.Peers.Certificates;

/// <summary>What is wrong with a certificate.</summary>
public enum CertificateKind
{
    /// <summary>Nothing: like Windows' own, self-signed, RSA 2048, for Server Authentication, half a year, named as the host.</summary>
    Good = 0,

    /// <summary>It ended a month ago.</summary>
    Expired,

    /// <summary>It begins next month.</summary>
    NotYetValid,

    /// <summary>It names another host.</summary>
    WrongName,

    /// <summary>It is for Client Authentication only.</summary>
    WrongPurpose,

    /// <summary>Its key is RSA 1024. OpenSSL refuses to serve it unless it is told otherwise: start a FaultServerProcess.</summary>
    WeakKey,

    /// <summary>It is signed with SHA-1.</summary>
    Sha1Signed,
}
