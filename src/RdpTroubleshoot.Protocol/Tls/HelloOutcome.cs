namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>What became of a client's hello.</summary>
public enum HelloOutcome
{
    /// <summary>Not one byte came.</summary>
    NoAnswer = 0,

    /// <summary>The server chose a version and a cipher suite; what came after that may have failed.</summary>
    ServerHello,

    /// <summary>The server ended the handshake with an alert before it chose anything.</summary>
    Alert,

    /// <summary>The server sent a packet of RDP in clear instead of TLS: it could not begin TLS.</summary>
    Cleartext,

    /// <summary>An answer began as it should, and its end never came.</summary>
    Truncated,

    /// <summary>An answer began as it should and contradicts itself or the protocol.</summary>
    Malformed,

    /// <summary>The peer speaks neither TLS nor RDP.</summary>
    NotTls,
}
