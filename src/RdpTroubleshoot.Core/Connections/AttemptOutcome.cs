namespace RdpTroubleshoot.Connections;

/// <summary>How an attempt at one stage of a connection ended.</summary>
public enum AttemptOutcome
{
    /// <summary>It was not tried.</summary>
    NotTried = 0,

    /// <summary>The peer answered as the protocol has it, and agreed.</summary>
    Succeeded,

    /// <summary>The peer said no in the words of the protocol: a failure code, an alert, a status; for TCP a reset in answer to SYN.</summary>
    Refused,

    /// <summary>The peer ended the connection in good order (FIN) before its answer was whole.</summary>
    Closed,

    /// <summary>The connection was reset (RST) before the answer was whole.</summary>
    Reset,

    /// <summary>Nothing, or not all, came within the time limit.</summary>
    TimedOut,

    /// <summary>The network answered that the address cannot be reached.</summary>
    Unreachable,

    /// <summary>Something came that is not what the protocol has here.</summary>
    Unintelligible,

    /// <summary>It failed on this side: a local policy, a lack of resources.</summary>
    LocalFailure,
}
