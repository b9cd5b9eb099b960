namespace RdpTroubleshoot.Facts;

/// <summary>How the listener came to a certificate (Win32_TSGeneralSetting.SSLCertificateSHA1HashType: 1 self-signed, 2 policy, 3 custom).</summary>
public enum CertificateRole
{
    /// <summary>Made and renewed by SessionEnv.</summary>
    SelfSigned = 1,

    /// <summary>Enrolled through a policy's template.</summary>
    Template = 2,

    /// <summary>Pinned by hash.</summary>
    Pinned = 3,
}
