namespace RdpTroubleshoot.Protocol.CredSsp;

/// <summary>What came of network level authentication.</summary>
public enum NlaOutcome
{
    /// <summary>The server sent its challenge: it does network level authentication and told who it is. Nothing was tried with credentials.</summary>
    Challenged = 0,

    /// <summary>
    /// The server's answer verifies: it accepts the credentials, and the TLS connection ends at the server that did so. Whether the user may
    /// log on through Remote Desktop is not known yet.
    /// </summary>
    Accepted,

    /// <summary>The server refused with a number.</summary>
    Refused,

    /// <summary>The server closed the connection instead of answering the first message.</summary>
    Closed,

    /// <summary>
    /// The server closed the connection after a later message. After the last one, wrong credentials look like this with some servers, and
    /// so does a server that sees another public key than the client.
    /// </summary>
    ClosedAfterToken,

    /// <summary>
    /// The server's last answer does not verify: whoever ends the TLS connection is not the one that knows the credentials, as when TLS is
    /// intercepted.
    /// </summary>
    WrongPublicKey,

    /// <summary>The answer is CredSSP, but broken.</summary>
    Malformed,

    /// <summary>The answer is something else.</summary>
    NotCredSsp,

    /// <summary>The client's own security package failed, on the credentials or on what the server sent.</summary>
    PackageFailed,

    /// <summary>The connection was reset.</summary>
    Reset,

    /// <summary>The TLS connection broke: an alert, a damaged record, an end in the middle of one.</summary>
    TransportFailed,
}
