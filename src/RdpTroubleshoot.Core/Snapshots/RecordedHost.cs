using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>
/// A host in memory: the ports read from, and record into, the JSON tree of a snapshot. A damaged node spoils only the read of that node,
/// and members that nobody knows stay where they are.
/// </summary>
public sealed class RecordedHost : IHost
{
    /// <summary>A host over the tree of a snapshot.</summary>
    /// <param name="root">The snapshot's top object; it is changed by what is recorded.</param>
    public RecordedHost(JsonObject root)
    {
        Root = root;
        Machine = new MachineSection(root);
        Registry = new RegistrySection(root);
        Services = new ServiceSection(root);
        Files = new FileSection(root);
        Certificates = new CertificateSection(root);
        Events = new EventSection(root);
        Sockets = new SocketSection(root);
        Sessions = new SessionSection(root);
        AccountRights = new AccountRightsSection(root);
        Probe = new ProbeSection(root);
        Firewall = new FirewallSection(root);
    }

    /// <summary>The tree.</summary>
    public JsonObject Root { get; }

    /// <summary>Section <c>machine</c> and the time of the recording.</summary>
    public MachineSection Machine { get; }

    /// <summary>Section <c>registry</c>.</summary>
    public RegistrySection Registry { get; }

    /// <summary>Section <c>services</c>.</summary>
    public ServiceSection Services { get; }

    /// <summary>Section <c>files</c>.</summary>
    public FileSection Files { get; }

    /// <summary>Section <c>certificates</c>.</summary>
    public CertificateSection Certificates { get; }

    /// <summary>Section <c>events</c>.</summary>
    public EventSection Events { get; }

    /// <summary>Section <c>listeners</c>.</summary>
    public SocketSection Sockets { get; }

    /// <summary>Section <c>sessions</c>.</summary>
    public SessionSection Sessions { get; }

    /// <summary>Section <c>accountRights</c>.</summary>
    public AccountRightsSection AccountRights { get; }

    /// <summary>Section <c>probe</c>.</summary>
    public ProbeSection Probe { get; }

    /// <summary>Section <c>firewall</c>.</summary>
    public FirewallSection Firewall { get; }

    IMachinePort IHost.Machine => Machine;

    IRegistryPort IHost.Registry => Registry;

    IServicePort IHost.Services => Services;

    IFilePort IHost.Files => Files;

    ICertificatePort IHost.Certificates => Certificates;

    IEventPort IHost.Events => Events;

    ISocketPort IHost.Sockets => Sockets;

    ISessionPort IHost.Sessions => Sessions;

    IAccountRightsPort IHost.AccountRights => AccountRights;

    IProbePort IHost.Probe => Probe;

    IFirewallPort IHost.Firewall => Firewall;
}
