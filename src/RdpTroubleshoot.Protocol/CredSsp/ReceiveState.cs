namespace RdpTroubleshoot.Protocol.CredSsp;

/// <summary>How sending or receiving a message ended.</summary>
internal enum ReceiveState
{
    /// <summary>Sent, or as many bytes came as the message says that it has, or as show that it is none.</summary>
    Done = 0,

    /// <summary>The peer closed the connection.</summary>
    Closed,

    /// <summary>The connection was reset.</summary>
    Reset,

    /// <summary>The connection broke in another way.</summary>
    Broken,
}
