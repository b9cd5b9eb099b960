using System;
using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Snapshots;

/// <summary>
/// Wraps another host, reads each thing once and keeps it: taking a snapshot is reading all facts through it, and every check of a live
/// machine judges the same reads. May be read from several threads.
/// </summary>
public sealed class RecordingHost : IHost, IRegistryPort, IServicePort, IFilePort, ICertificatePort, IEventPort, ISocketPort, ISessionPort, IAccountRightsPort, IProbePort, IFirewallPort
{
    private readonly IHost inner;
    private readonly RecordedHost recording;
    private readonly MachineSection machine = new([]);
    private readonly object gate = new();
    private bool isFinished;

    /// <summary>Records what is read from a host.</summary>
    /// <param name="inner">The host that is read.</param>
    /// <param name="recording">Where the reads are kept.</param>
    public RecordingHost(IHost inner, RecordedHost recording)
    {
        this.inner = inner;
        this.recording = recording;
        machine.Record(inner.Machine);
        recording.Machine.Record(machine);
    }

    /// <inheritdoc/>
    public IMachinePort Machine => machine;

    /// <inheritdoc/>
    public IRegistryPort Registry => this;

    /// <inheritdoc/>
    public IServicePort Services => this;

    /// <inheritdoc/>
    public IFilePort Files => this;

    /// <inheritdoc/>
    public ICertificatePort Certificates => this;

    /// <inheritdoc/>
    public IEventPort Events => this;

    /// <inheritdoc/>
    public ISocketPort Sockets => this;

    /// <inheritdoc/>
    public ISessionPort Sessions => this;

    /// <inheritdoc/>
    public IAccountRightsPort AccountRights => this;

    /// <inheritdoc/>
    public IProbePort Probe => this;

    /// <inheritdoc/>
    public IFirewallPort Firewall => this;

    Observed<RegistryValue> IRegistryPort.ReadValue(string key, string name) => Once(
        () => recording.Registry.ReadValue(key, name),
        () => inner.Registry.ReadValue(key, name),
        observed => recording.Registry.Record(key, name, observed));

    Observed<IReadOnlyList<RegistryEntry>> IRegistryPort.ReadValues(string key) => Once(
        () => recording.Registry.ReadValues(key),
        () => inner.Registry.ReadValues(key),
        observed => recording.Registry.RecordValues(key, observed));

    Observed<IReadOnlyList<string>> IRegistryPort.ReadSubkeys(string key) => Once(
        () => recording.Registry.ReadSubkeys(key),
        () => inner.Registry.ReadSubkeys(key),
        observed => recording.Registry.RecordSubkeys(key, observed));

    Observed<string> IRegistryPort.ReadSddl(string key) => Once(
        () => recording.Registry.ReadSddl(key),
        () => inner.Registry.ReadSddl(key),
        observed => recording.Registry.RecordSddl(key, observed));

    Observed<ServiceEntry> IServicePort.Read(string name) => Once(
        () => recording.Services.Read(name),
        () => inner.Services.Read(name),
        observed => recording.Services.Record(name, observed));

    Observed<FileKind> IFilePort.ReadKind(string path) => Once(
        () => recording.Files.ReadKind(path),
        () => inner.Files.ReadKind(path),
        observed => recording.Files.RecordKind(path, observed));

    Observed<string> IFilePort.ReadSddl(string path) => Once(
        () => recording.Files.ReadSddl(path),
        () => inner.Files.ReadSddl(path),
        observed => recording.Files.RecordSddl(path, observed));

    Observed<IReadOnlyList<string>> IFilePort.ReadEntries(string path) => Once(
        () => recording.Files.ReadEntries(path),
        () => inner.Files.ReadEntries(path),
        observed => recording.Files.RecordEntries(path, observed));

    Observed<IReadOnlyList<CertificateEntry>> ICertificatePort.ReadStore(string store) => Once(
        () => recording.Certificates.ReadStore(store),
        () => inner.Certificates.ReadStore(store),
        observed => recording.Certificates.Record(store, observed));

    Observed<IReadOnlyList<EventEntry>> IEventPort.Read(EventQuery query) => Once(
        () => recording.Events.Read(query),
        () => inner.Events.Read(query),
        observed => recording.Events.Record(query, observed));

    Observed<IReadOnlyList<TcpListenerEntry>> ISocketPort.ReadTcpListeners() => Once(
        recording.Sockets.ReadTcpListeners,
        inner.Sockets.ReadTcpListeners,
        recording.Sockets.Record);

    Observed<IReadOnlyList<SessionEntry>> ISessionPort.Read() => Once(
        recording.Sessions.Read,
        inner.Sessions.Read,
        recording.Sessions.Record);

    Observed<IReadOnlyList<string>> IAccountRightsPort.ReadHolders(string right) => Once(
        () => recording.AccountRights.ReadHolders(right),
        () => inner.AccountRights.ReadHolders(right),
        observed => recording.AccountRights.Record(right, observed));

    Observed<ConnectionObservation> IProbePort.Probe(string address, int port) => Once(
        () => recording.Probe.Probe(address, port),
        () => inner.Probe.Probe(address, port),
        observed => recording.Probe.Record(address, port, observed));

    Observed<FirewallProfiles> IFirewallPort.ReadActiveProfiles() => Once(
        recording.Firewall.ReadActiveProfiles,
        inner.Firewall.ReadActiveProfiles,
        recording.Firewall.Record);

    /// <summary>Keeps nothing from now on: a read that is still under way must not change the recording while it is written to a file.</summary>
    public void Finish()
    {
        lock (gate)
        {
            isFinished = true;
        }
    }

    /// <summary>
    /// The machine is read outside the lock: a slow read must not hold up others. Of two reads at the same time the first to end counts,
    /// and what is given is what the recording says, so that the recording is judged like the machine.
    /// </summary>
    private Observed<T> Once<T>(Func<Observed<T>> known, Func<Observed<T>> read, Action<Observed<T>> keep)
    {
        lock (gate)
        {
            Observed<T> earlier = known();
            if (earlier.State != ObservedState.NotCollected)
            {
                return earlier;
            }
        }

        Observed<T> observed = read();
        lock (gate)
        {
            if (!isFinished && known().State == ObservedState.NotCollected)
            {
                keep(observed);
            }

            Observed<T> kept = known();
            return kept.State == ObservedState.NotCollected ? observed : kept;
        }
    }
}
