using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>The settings of the RDP listener, with Group Policy taken into account.</summary>
public sealed class ListenerFacts
{
    /// <summary>The port that Windows uses unless told otherwise.</summary>
    public const int DefaultPort = 3389;

    private const string AnyIPv4 = "0.0.0.0";
    private const string AnyIPv6 = "::";

    // All of 127.0.0.0/8 leads to the own machine (RFC 1122 section 3.2.1.3).
    private static readonly string[] Loopbacks = ["127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4"];

    private readonly IHost host;

    internal ListenerFacts(IHost host) => this.host = host;

    /// <summary>The names of all listeners.</summary>
    public Observed<IReadOnlyList<string>> Listeners => host.Registry.ReadSubkeys(RegistryPaths.WinStations);

    /// <summary>1: Remote Desktop is off. Not set counts as 1.</summary>
    public Setting DenyConnections => Both("fDenyTSConnections", RegistryPaths.TerminalServer);

    /// <summary>0: the whole stack is off.</summary>
    public Observed<uint> StackEnabled => host.Registry.ReadDWord(RegistryPaths.TerminalServer, "TSEnabled");

    /// <summary>1: new logons are refused.</summary>
    public Observed<uint> UserLogonsDisabled => host.Registry.ReadDWord(RegistryPaths.TerminalServer, "TSUserEnabled");

    /// <summary>A text other than "0": new logons are refused, as <c>change logon /disable</c> writes it.</summary>
    public Observed<string> WinStationsDisabled => host.Registry.ReadText(RegistryPaths.Winlogon, "WinStationsDisabled");

    /// <summary>1 or 2: new sessions are refused (<c>change logon /drain</c>).</summary>
    public Observed<uint> DrainMode => host.Registry.ReadDWord(RegistryPaths.TerminalServer, "TSServerDrainMode");

    /// <summary>The services that TermService starts with it.</summary>
    public Observed<IReadOnlyList<string>> DependentServices => host.Registry.ReadTexts(RegistryPaths.TerminalServer, "RCDependentServices");

    /// <summary>0: this listener is off.</summary>
    public Observed<uint> Enabled => Own("fEnableWinStation");

    /// <summary>1: logons through this listener are refused.</summary>
    public Observed<uint> LogonDisabled => Own("fLogonDisabled");

    /// <summary>0 RDP security, 1 negotiate, 2 TLS.</summary>
    public Setting SecurityLayer => Both("SecurityLayer", RegistryPaths.RdpTcp) with { Maximum = 2 };

    /// <summary>1: Network Level Authentication is required.</summary>
    public Setting UserAuthentication => Both("UserAuthentication", RegistryPaths.RdpTcp) with { Maximum = 1 };

    /// <summary>1 low, 2 client compatible, 3 high, 4 FIPS.</summary>
    public Setting MinEncryptionLevel => Both("MinEncryptionLevel", RegistryPaths.RdpTcp) with { Minimum = 1, Maximum = 4 };

    /// <summary>The most sessions; 0xFFFFFFFF is no limit.</summary>
    public Setting MaxInstanceCount => Both("MaxInstanceCount", RegistryPaths.RdpTcp);

    /// <summary>The settings that Group Policy and the machine both may set.</summary>
    public IReadOnlyList<Setting> PolicySettings => [DenyConnections, SecurityLayer, UserAuthentication, MinEncryptionLevel, MaxInstanceCount];

    /// <summary>0: no negotiation of TLS and NLA.</summary>
    public Observed<uint> AllowNegotiation => Own("fAllowSecProtocolNegotiation");

    /// <summary>The port as configured, even an impossible one.</summary>
    public Observed<uint> Port => Own("PortNumber");

    /// <summary>0 all adapters, else the number of one.</summary>
    public Observed<uint> LanAdapter => Own("LanAdapter");

    /// <summary>The class of the protocol stack behind the listener.</summary>
    public Observed<string> ProtocolClass => host.Registry.ReadText(RegistryPaths.RdpTcp, "LoadableProtocol_Object");

    /// <summary>The class that Citrix keeps when it takes the listener over.</summary>
    public Observed<string> CitrixBackup => host.Registry.ReadText(RegistryPaths.RdpTcp, "CitrixBackupRdpTcpLoadableProtocolObject");

    /// <summary>The rights on the key that SessionEnv writes the new certificate's hash to.</summary>
    public Observed<string> WinStationsSddl => host.Registry.ReadSddl(RegistryPaths.WinStations);

    /// <summary>Every listening TCP socket.</summary>
    public Observed<IReadOnlyList<TcpListenerEntry>> Sockets => host.Sockets.ReadTcpListeners();

    /// <summary>Every session.</summary>
    public Observed<IReadOnlyList<SessionEntry>> Sessions => host.Sessions.Read();

    /// <summary>
    /// What a client on the machine itself sees of the listener, at the address and port where it really listens; absent when nothing
    /// listens on the port.
    /// </summary>
    public Observed<ConnectionFacts> OwnConnection => Port.Then(port => Sockets.Then(sockets => Probe(sockets, port)));

    private Observed<ConnectionFacts> Probe(IReadOnlyList<TcpListenerEntry> sockets, uint port)
    {
        List<TcpListenerEntry> listeners = ListenerSockets.OnRdpPort(sockets, port);
        TcpListenerEntry? listener = listeners.Find(socket => socket.Address == AnyIPv4) ?? (listeners.Count > 0 ? listeners[0] : null);
        return listener is null
            ? Observed.Absent<ConnectionFacts>(Sockets.Source)
            : host.Probe.Probe(Reachable(listener, sockets), listener.Port).Select(seen => new ConnectionFacts(seen));
    }

    /// <summary>Where a listener is met from its own machine, and not another program that took the same port on one loopback address.</summary>
    private static string Reachable(TcpListenerEntry listener, IReadOnlyList<TcpListenerEntry> sockets) => listener.Address switch
    {
        AnyIPv4 => Loopbacks.First(address => address == Loopbacks[^1] || !sockets.Any(socket => socket.Port == listener.Port && socket.Address == address)),
        AnyIPv6 => "::1",
        _ => listener.Address,
    };

    private Observed<uint> Own(string name) => host.Registry.ReadDWord(RegistryPaths.RdpTcp, name);

    private Setting Both(string name, string key) =>
        new(name, host.Registry.ReadDWord(RegistryPaths.Policy, name), host.Registry.ReadDWord(key, name));
}
