namespace RdpTroubleshoot.Protocol.Negotiation;

/// <summary>What a peer speaks that is not RDP.</summary>
public enum ForeignProtocol
{
    /// <summary>Not known, or it speaks RDP.</summary>
    Unknown = 0,

    /// <summary>HTTP: a web server, a proxy or a gateway.</summary>
    Http,

    /// <summary>SSH.</summary>
    Ssh,

    /// <summary>TLS from the first byte: a web server, a gateway or a TLS proxy.</summary>
    Tls,

    /// <summary>VNC.</summary>
    Vnc,
}
