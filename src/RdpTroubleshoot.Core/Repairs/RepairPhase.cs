namespace RdpTroubleshoot.Repairs;

/// <summary>When a repair has its turn: rights before the services that need them, and the certificate last, when everything that makes it works.</summary>
public enum RepairPhase
{
    /// <summary>Owners and lists of rights.</summary>
    Rights = 0,

    /// <summary>Values of the registry.</summary>
    Settings,

    /// <summary>Start types, accounts, libraries.</summary>
    Services,

    /// <summary>Certificates and their keys.</summary>
    Certificate,

    /// <summary>TLS on again, when the certificate that it needs is there.</summary>
    Protection,

    /// <summary>Rules of the firewall: its service runs by then, and what they let in is in order.</summary>
    Firewall,
}
