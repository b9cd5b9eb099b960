using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Security;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

/// <summary>What TermService listens on, and what a client on the machine sees of it.</summary>
internal sealed class SimulatedListener
{
    private const string Loopback = "127.0.0.1";

    private readonly RecordedHost host;
    private bool stackIsOn;

    public SimulatedListener(RecordedHost host)
    {
        this.host = host;
        RestartComputer();
    }

    /// <summary>TSEnabled is read when the computer starts.</summary>
    public void RestartComputer()
    {
        Observed<uint> enabled = new HostFacts(host).Listener.StackEnabled;
        stackIsOn = !enabled.IsPresent || enabled.Value != 0;
    }

    /// <summary>TermService stopped: its sockets are gone.</summary>
    public void Close() => Record([.. Others()]);

    /// <summary>TermService started: it reads its settings.</summary>
    public void Open()
    {
        ListenerFacts facts = new HostFacts(host).Listener;
        int port = (int)facts.Port.ValueOr(0);
        if (!Listens(facts, port))
        {
            Close();
            return;
        }

        long process = host.Services.Read("TermService").Value.ProcessId;
        Record([new("0.0.0.0", port, process, "svchost"), new("::", port, process, "svchost"), .. Others()]);
        Show(facts);
    }

    /// <summary>Remote Desktop was switched on or off, which a running TermService follows at once.</summary>
    public void Switched()
    {
        if (host.Services.Read("TermService") is { IsPresent: true, Value.State: ServiceState.Running })
        {
            Open();
        }
    }

    /// <summary>The rights of a key changed: handshakes work, or work no more.</summary>
    public void KeyChanged()
    {
        ListenerFacts facts = new HostFacts(host).Listener;
        if (facts.OwnConnection.IsPresent)
        {
            Show(facts);
        }
    }

    private bool Listens(ListenerFacts facts, int port)
    {
        Observed<uint> deny = facts.DenyConnections.Effective;
        Observed<uint> enabled = facts.Enabled;
        bool isThere = facts.Listeners.ValueOr([])!.Contains("RDP-Tcp");
        return stackIsOn && isThere && deny.IsPresent && deny.Value == 0 && (!enabled.IsPresent || enabled.Value != 0) && port is > 0 and <= 65535;
    }

    private void Show(ListenerFacts facts)
    {
        ShowAtDefaultPort(facts);
        int port = (int)facts.Port.Value;
        host.Probe.Record(Loopback, port, host.Probe.Probe(Loopback, ListenerFacts.DefaultPort));
    }

    private void ShowAtDefaultPort(ListenerFacts facts)
    {
        IEnumerable<Setting> ranged = [facts.SecurityLayer, facts.UserAuthentication, facts.MinEncryptionLevel];
        bool drops = ranged.Any(setting => setting.Effective.IsPresent && !setting.IsLegal(setting.Effective.Value)) || (facts.AllowNegotiation.IsPresent && facts.AllowNegotiation.Value == 0);
        if (drops)
        {
            host.ResetOnRequest();
        }
        else if (Usable() is byte[] certificate)
        {
            host.Serve(certificate);
        }
        else
        {
            host.ResetOnHello();
        }
    }

    /// <summary>The certificate in use, where its key opens and NETWORK SERVICE may read it.</summary>
    private byte[]? Usable()
    {
        var facts = new HostFacts(host);
        Observed<ListenerCertificate> inUse = facts.Certificates.InUse;
        Observed<KeyFile> file = inUse.Then(one => facts.MachineKeys.KeyFileOf(one.Certificate));
        Observed<SecurityDescriptor> rights = file.Then(one => one.Descriptor);
        bool opens = file.IsPresent && !(file.Value.Key.OpenStatus.IsPresent && file.Value.Key.OpenStatus.Value is 0x8009000B or 0x80090016);
        bool named = facts.Certificates.SelfSignedStoreSetting.IsPresent || (inUse.IsPresent && inUse.Value.Role == CertificateRole.Pinned);
        bool reads = rights.IsPresent && AccessEvaluator.Evaluate(rights.Value, AccessToken.TermService, AccessRights.FileRead, SecuredObject.File).Granted;
        return opens && named && reads ? DerOf(inUse.Value.Certificate) : null;
    }

    private byte[]? DerOf(StoredCertificate certificate) => host.Certificates.ReadStore(certificate.Store).ValueOr([])!
        .Where(entry => TestCertificate.ThumbprintOf(entry) == certificate.Thumbprint).Select(entry => entry.Der.ToArray()).FirstOrDefault();

    /// <summary>The sockets of every process but TermService's. A port forwarder's stays.</summary>
    private IEnumerable<TcpListenerEntry> Others()
    {
        string[] own = ["0.0.0.0", "::"];
        Observed<uint> port = new HostFacts(host).Listener.Port;
        long process = host.Services.Read("TermService").ValueOr(null)?.ProcessId ?? 0;
        return host.Sockets.ReadTcpListeners().ValueOr([])!
            .Where(socket => !(own.Contains(socket.Address) && socket.ProcessName == "svchost" && (socket.Port == 3389 || socket.Port == port.ValueOr(0) || (process != 0 && socket.ProcessId == process))));
    }

    private void Record(IReadOnlyList<TcpListenerEntry> sockets) => host.Sockets.Record(Observed.Present(sockets));
}
