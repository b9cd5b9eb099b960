using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>Typed views of one machine, one an area. Each property reads when it is asked.</summary>
public sealed class HostFacts
{
    /// <summary>The facts of a machine.</summary>
    /// <param name="host">The machine.</param>
    public HostFacts(IHost host)
    {
        Host = host;
        Machine = new MachineFacts(host);
        Listener = new ListenerFacts(host);
        Services = new ServiceFacts(host);
        Certificates = new CertificateFacts(host);
        MachineKeys = new MachineKeyFacts(host, Machine);
        Events = new EventFacts(host);
        Firewall = new FirewallFacts(host);
    }

    /// <summary>The machine itself: a repair has to know exactly what is there, with its type.</summary>
    internal IHost Host { get; }

    /// <summary>The machine as a whole.</summary>
    public MachineFacts Machine { get; }

    /// <summary>The listener's settings.</summary>
    public ListenerFacts Listener { get; }

    /// <summary>The services.</summary>
    public ServiceFacts Services { get; }

    /// <summary>The certificates.</summary>
    public CertificateFacts Certificates { get; }

    /// <summary>The private keys' files and folders.</summary>
    public MachineKeyFacts MachineKeys { get; }

    /// <summary>The events.</summary>
    public EventFacts Events { get; }

    /// <summary>The firewall.</summary>
    public FirewallFacts Firewall { get; }
}
