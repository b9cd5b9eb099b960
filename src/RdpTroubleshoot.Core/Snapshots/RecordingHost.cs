using System.Collections.Generic;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Snapshots;

/// <summary>Wraps another host and keeps every read: taking a snapshot is reading all facts through it.</summary>
public sealed class RecordingHost : IHost, IRegistryPort, IServicePort, IFilePort, ICertificatePort, IEventPort, ISocketPort, ISessionPort, IAccountRightsPort
{
    private readonly IHost inner;
    private readonly RecordedHost recording;

    /// <summary>Records what is read from a host.</summary>
    /// <param name="inner">The host that is read.</param>
    /// <param name="recording">Where the reads are kept.</param>
    public RecordingHost(IHost inner, RecordedHost recording)
    {
        this.inner = inner;
        this.recording = recording;
        recording.Machine.Record(inner.Machine);
    }

    /// <inheritdoc/>
    public IMachinePort Machine => recording.Machine;

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

    Observed<RegistryValue> IRegistryPort.ReadValue(string key, string name)
    {
        var observed = inner.Registry.ReadValue(key, name);
        recording.Registry.Record(key, name, observed);
        return observed;
    }

    Observed<IReadOnlyList<string>> IRegistryPort.ReadSubkeys(string key)
    {
        var observed = inner.Registry.ReadSubkeys(key);
        recording.Registry.RecordSubkeys(key, observed);
        return observed;
    }

    Observed<string> IRegistryPort.ReadSddl(string key)
    {
        var observed = inner.Registry.ReadSddl(key);
        recording.Registry.RecordSddl(key, observed);
        return observed;
    }

    Observed<ServiceEntry> IServicePort.Read(string name)
    {
        var observed = inner.Services.Read(name);
        recording.Services.Record(name, observed);
        return observed;
    }

    Observed<FileKind> IFilePort.ReadKind(string path)
    {
        var observed = inner.Files.ReadKind(path);
        recording.Files.RecordKind(path, observed);
        return observed;
    }

    Observed<string> IFilePort.ReadSddl(string path)
    {
        var observed = inner.Files.ReadSddl(path);
        recording.Files.RecordSddl(path, observed);
        return observed;
    }

    Observed<IReadOnlyList<string>> IFilePort.ReadEntries(string path)
    {
        var observed = inner.Files.ReadEntries(path);
        recording.Files.RecordEntries(path, observed);
        return observed;
    }

    Observed<IReadOnlyList<CertificateEntry>> ICertificatePort.ReadStore(string store)
    {
        var observed = inner.Certificates.ReadStore(store);
        recording.Certificates.Record(store, observed);
        return observed;
    }

    Observed<IReadOnlyList<EventEntry>> IEventPort.Read(EventQuery query)
    {
        var observed = inner.Events.Read(query);
        recording.Events.Record(query, observed);
        return observed;
    }

    Observed<IReadOnlyList<TcpListenerEntry>> ISocketPort.ReadTcpListeners()
    {
        var observed = inner.Sockets.ReadTcpListeners();
        recording.Sockets.Record(observed);
        return observed;
    }

    Observed<IReadOnlyList<SessionEntry>> ISessionPort.Read()
    {
        var observed = inner.Sessions.Read();
        recording.Sessions.Record(observed);
        return observed;
    }

    Observed<IReadOnlyList<string>> IAccountRightsPort.ReadHolders(string right)
    {
        var observed = inner.AccountRights.ReadHolders(right);
        recording.AccountRights.Record(right, observed);
        return observed;
    }
}
