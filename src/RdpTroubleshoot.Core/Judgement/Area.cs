namespace RdpTroubleshoot.Judgement;

/// <summary>The part of the road that a check looks at. The thousands of a check's number tell its area.</summary>
public enum Area
{
    /// <summary>The listener's settings (RDP1xxx).</summary>
    Listener = 1,

    /// <summary>Services and their configuration (RDP2xxx).</summary>
    Service = 2,

    /// <summary>The certificate that the listener uses (RDP3xxx).</summary>
    Certificate = 3,

    /// <summary>Key files and the MachineKeys folder (RDP4xxx).</summary>
    MachineKeys = 4,

    /// <summary>TLS and Schannel (RDP5xxx).</summary>
    Tls = 5,

    /// <summary>Logon: network level authentication and its packages (RDP6xxx).</summary>
    Authentication = 6,

    /// <summary>Windows Firewall (RDP7xxx).</summary>
    Firewall = 7,

    /// <summary>The stages of a connection: name, TCP, negotiation, session (RDP10xxx).</summary>
    Connection = 10,

    /// <summary>The quality of the path (RDP11xxx).</summary>
    Link = 11,
}
