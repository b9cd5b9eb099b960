namespace RdpTroubleshoot.Peers.Server;

/// <summary>Who ended a connection, and how.</summary>
public enum Ending
{
    /// <summary>It is still open.</summary>
    None = 0,

    /// <summary>The client closed it.</summary>
    ClosedByClient,

    /// <summary>The client reset it.</summary>
    ResetByClient,

    /// <summary>The server closed it with a FIN.</summary>
    ClosedByServer,

    /// <summary>The server reset it.</summary>
    ResetByServer,

    /// <summary>Its time was over.</summary>
    TimedOut,

    /// <summary>The server was stopped.</summary>
    ServerStopped,

    /// <summary>The client sent what the server does not accept, or TLS failed: <see cref="ConnectionRecord.Note"/> says what.</summary>
    Refused,
}
