using System.Collections.Generic;

namespace RdpTroubleshoot.Hosts;

/// <summary>A service as the service control manager describes it.</summary>
public sealed record ServiceEntry
{
    /// <summary>Its state now.</summary>
    public ServiceState State { get; init; }

    /// <summary>How it starts.</summary>
    public ServiceStart StartType { get; init; }

    /// <summary>The account it runs under, such as <c>NT AUTHORITY\NetworkService</c>; empty for drivers.</summary>
    public string Account { get; init; } = "";

    /// <summary>The process it runs in; 0 when it does not run or the host does not say.</summary>
    public long ProcessId { get; init; }

    /// <summary>Its command line, not expanded.</summary>
    public string BinaryPath { get; init; } = "";

    /// <summary>The services it depends on.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>The Win32 error of its last stop; 0 for a clean one, 1077 for "never started since boot".</summary>
    public long ExitCode { get; init; }
}
