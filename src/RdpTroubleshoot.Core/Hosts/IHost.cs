namespace RdpTroubleshoot.Hosts;

/// <summary>
/// The only way any code sees a Windows machine: small read ports without policy. Live, recorded and recording hosts look the same to
/// facts and checks. No port throws for what it finds: every outcome is an <see cref="Observed{T}"/>.
/// </summary>
public interface IHost
{
    /// <summary>Name, build, role, clock, identity.</summary>
    IMachinePort Machine { get; }

    /// <summary>Registry values, subkeys and security descriptors, always the 64-bit view.</summary>
    IRegistryPort Registry { get; }

    /// <summary>Services and their configuration.</summary>
    IServicePort Services { get; }

    /// <summary>Files and folders: existence, security descriptor, entries.</summary>
    IFilePort Files { get; }

    /// <summary>Certificate stores of the machine.</summary>
    ICertificatePort Certificates { get; }

    /// <summary>Event logs.</summary>
    IEventPort Events { get; }

    /// <summary>Listening TCP sockets.</summary>
    ISocketPort Sockets { get; }

    /// <summary>Remote Desktop sessions.</summary>
    ISessionPort Sessions { get; }

    /// <summary>Account rights of the local security policy.</summary>
    IAccountRightsPort AccountRights { get; }

    /// <summary>The machine's own listener as a client sees it.</summary>
    IProbePort Probe { get; }

    /// <summary>Windows Firewall, as far as it is not in the registry.</summary>
    IFirewallPort Firewall { get; }
}
