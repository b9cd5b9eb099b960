namespace RdpTroubleshoot.Hosts;

/// <summary>How a service starts, numbered as QUERY_SERVICE_CONFIG.dwStartType (winsvc.h).</summary>
public enum ServiceStart
{
    /// <summary>A driver started by the boot loader.</summary>
    Boot = 0,

    /// <summary>A driver started during kernel initialization.</summary>
    System = 1,

    /// <summary>Started at boot.</summary>
    Automatic = 2,

    /// <summary>Started on demand.</summary>
    Manual = 3,

    /// <summary>Cannot be started.</summary>
    Disabled = 4,
}
