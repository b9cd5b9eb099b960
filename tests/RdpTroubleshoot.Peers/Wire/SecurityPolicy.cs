namespace RdpTroubleshoot.Peers.Wire;

/// <summary>Which protocols a server accepts.</summary>
public enum SecurityPolicy
{
    /// <summary>CredSSP and nothing else, as Windows with network level authentication.</summary>
    NlaRequired = 0,

    /// <summary>CredSSP, TLS or standard RDP security, the best that is on offer.</summary>
    NlaOptional,

    /// <summary>TLS and nothing else.</summary>
    TlsOnly,

    /// <summary>Standard RDP security and nothing else.</summary>
    StandardOnly,
}
