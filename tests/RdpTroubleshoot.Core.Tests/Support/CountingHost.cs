using System.Collections.Concurrent;
using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>Counts how often each thing is read.</summary>
internal sealed class CountingHost(IHost inner) : IHost, IRegistryPort, IServicePort, IFilePort, ICertificatePort, IEventPort, ISocketPort, ISessionPort, IAccountRightsPort, IProbePort, IFirewallPort
{
    private IServicePort? services;

    public ConcurrentDictionary<string, int> Reads { get; } = new();

    public IMachinePort Machine => inner.Machine;

    public IRegistryPort Registry => this;

    public IServicePort Services
    {
        get => services ?? this;
        init => services = value;
    }

    public IFilePort Files => this;

    public ICertificatePort Certificates => this;

    public IEventPort Events => this;

    public ISocketPort Sockets => this;

    public ISessionPort Sessions => this;

    public IAccountRightsPort AccountRights => this;

    IProbePort IHost.Probe => this;

    IFirewallPort IHost.Firewall => this;

    public Observed<RegistryValue> ReadValue(string key, string name) => Count(key + "|" + name, inner.Registry.ReadValue(key, name));

    public Observed<IReadOnlyList<RegistryEntry>> ReadValues(string key) => Count("values " + key, inner.Registry.ReadValues(key));

    public Observed<FirewallProfiles> ReadActiveProfiles() => Count("active profiles", inner.Firewall.ReadActiveProfiles());

    public Observed<IReadOnlyList<string>> ReadSubkeys(string key) => Count(key, inner.Registry.ReadSubkeys(key));

    Observed<string> IRegistryPort.ReadSddl(string key) => Count("rights " + key, inner.Registry.ReadSddl(key));

    Observed<ServiceEntry> IServicePort.Read(string name) => Count(name, inner.Services.Read(name));

    public Observed<FileKind> ReadKind(string path) => Count("kind " + path, inner.Files.ReadKind(path));

    Observed<string> IFilePort.ReadSddl(string path) => Count("rights " + path, inner.Files.ReadSddl(path));

    public Observed<IReadOnlyList<string>> ReadEntries(string path) => Count("entries " + path, inner.Files.ReadEntries(path));

    public Observed<IReadOnlyList<CertificateEntry>> ReadStore(string store) => Count(store, inner.Certificates.ReadStore(store));

    Observed<IReadOnlyList<EventEntry>> IEventPort.Read(EventQuery query) => Count(query.ToString(), inner.Events.Read(query));

    public Observed<IReadOnlyList<TcpListenerEntry>> ReadTcpListeners() => Count("listeners", inner.Sockets.ReadTcpListeners());

    Observed<IReadOnlyList<SessionEntry>> ISessionPort.Read() => Count("sessions", inner.Sessions.Read());

    public Observed<IReadOnlyList<string>> ReadHolders(string right) => Count(right, inner.AccountRights.ReadHolders(right));

    public Observed<ConnectionObservation> Probe(string address, int port) => Count("probe", inner.Probe.Probe(address, port));

    private Observed<T> Count<T>(string what, Observed<T> observed)
    {
        Reads.AddOrUpdate(what, 1, (_, count) => count + 1);
        return observed;
    }
}
