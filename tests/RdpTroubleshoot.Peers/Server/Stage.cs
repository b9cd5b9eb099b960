namespace RdpTroubleshoot.Peers.Server;

/// <summary>How far a conversation came: what the server received last. A server may wait at each before it answers.</summary>
public enum Stage
{
    /// <summary>The connection was accepted; nothing that could be understood came yet.</summary>
    Connected = 0,

    /// <summary>An X.224 Connection Request came.</summary>
    ConnectionRequest,

    /// <summary>The first TLS record came after the Connection Confirm.</summary>
    ClientHello,

    /// <summary>The TLS handshake is complete.</summary>
    TlsEstablished,

    /// <summary>The first TSRequest came.</summary>
    NlaNegotiate,

    /// <summary>A TSRequest with an NTLM AUTHENTICATE came.</summary>
    NlaAuthenticate,

    /// <summary>A TSRequest with authInfo came: the client handed its password over.</summary>
    NlaCredentials,

    /// <summary>An MCS Connect Initial came.</summary>
    McsConnectInitial,

    /// <summary>An MCS Attach User Request came.</summary>
    McsAttachUser,

    /// <summary>A Client Info PDU came.</summary>
    ClientInfo,

    /// <summary>Licensing is over: the server said what it had to say of the session.</summary>
    Session,
}
