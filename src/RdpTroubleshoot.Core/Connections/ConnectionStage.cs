namespace RdpTroubleshoot.Connections;

/// <summary>The stages of a Remote Desktop connection, in their order.</summary>
public enum ConnectionStage
{
    /// <summary>The name becomes addresses.</summary>
    Name = 1,

    /// <summary>A TCP connection.</summary>
    Tcp,

    /// <summary>X.224 connection request and confirm, with the negotiation of security (MS-RDPBCGR section 1.3.1.1, connection initiation).</summary>
    Negotiation,

    /// <summary>The TLS handshake.</summary>
    Tls,

    /// <summary>The server's certificate as a client judges it.</summary>
    Certificate,

    /// <summary>CredSSP, known as network level authentication.</summary>
    Nla,

    /// <summary>MCS connect and what follows up to a session.</summary>
    Session,

    /// <summary>The quality of the path: loss, delay, packet size, UDP.</summary>
    Link,
}
