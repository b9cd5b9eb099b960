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
}
