namespace RdpTroubleshoot.Hosts;

/// <summary>A service's state, numbered as SERVICE_STATUS_PROCESS.dwCurrentState (winsvc.h).</summary>
public enum ServiceState
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Not running.</summary>
    Stopped = 1,

    /// <summary>Starting.</summary>
    StartPending = 2,

    /// <summary>Stopping.</summary>
    StopPending = 3,

    /// <summary>Running.</summary>
    Running = 4,

    /// <summary>About to continue.</summary>
    ContinuePending = 5,

    /// <summary>About to pause.</summary>
    PausePending = 6,

    /// <summary>Paused.</summary>
    Paused = 7,
}
