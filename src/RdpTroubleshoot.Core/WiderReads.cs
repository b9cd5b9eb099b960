using System.Threading;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot;

/// <summary>
/// What a snapshot holds beyond the reads of the checks, which stop where all is well: what matters when something else is wrong, and what
/// checks to come will ask. Settings by MS Learn (Win32_TSGeneralSetting, TerminalServer.admx), services by the service database.
/// </summary>
internal static class WiderReads
{
    private static readonly string[] MachineSettings =
        ["fSingleSessionPerUser", "KeepAliveEnable", "KeepAliveInterval", "MaxOutstandingConnections", "TSAppCompat"];

    private static readonly string[] ListenerSettings =
    [
        "fInheritReconnectSame", "fReconnectSame", "MaxConnectionTime", "MaxDisconnectionTime", "MaxIdleTime", "fResetBroken", "InitialProgram",
        "KeepAliveTimeout", "SelectTransport",
    ];

    private static readonly string[] PolicySettings =
        ["fEncryptRPCTraffic", "fDisableAutoReconnect", "KeepAliveEnable", "KeepAliveInterval", "SelectTransport", "MaxConnectionTime", "MaxDisconnectionTime", "MaxIdleTime"];

    private static readonly string[] Services =
    [
        "CryptSvc", "LSM", "RpcSs", "RpcEptMapper", "DcomLaunch", "LanmanWorkstation", "Netlogon", "BFE", "mpssvc", "Dhcp", "Dnscache", "NlaSvc", "nsi",
        "iphlpsvc", "TermServLicensing", "TSGateway", "Tssdis", "RDPDR", "TermDD",
    ];

    // ntsecapi.h
    private static readonly string[] Rights =
    [
        "SeChangeNotifyPrivilege", "SeRemoteInteractiveLogonRight", "SeDenyRemoteInteractiveLogonRight", "SeNetworkLogonRight", "SeDenyNetworkLogonRight",
        "SeServiceLogonRight", "SeImpersonatePrivilege",
    ];

    /// <summary>Reads it all; what comes of it the recording keeps.</summary>
    public static void Read(IHost host, CancellationToken cancellation)
    {
        ReadValues(host, RegistryPaths.TerminalServer, MachineSettings, cancellation);
        ReadValues(host, RegistryPaths.RdpTcp, ListenerSettings, cancellation);
        ReadValues(host, RegistryPaths.Policy, PolicySettings, cancellation);
        ReadValues(host, RegistryPaths.Tls12Server, ["Enabled", "DisabledByDefault"], cancellation);
        foreach (string service in Services)
        {
            cancellation.ThrowIfCancellationRequested();
            host.Services.Read(service);
        }

        foreach (string right in Rights)
        {
            cancellation.ThrowIfCancellationRequested();
            host.AccountRights.ReadHolders(right);
        }

        host.Sessions.Read();
        host.Sockets.ReadTcpListeners();
        ReadKeyStore(host, cancellation);
    }

    private static void ReadValues(IHost host, string key, string[] names, CancellationToken cancellation)
    {
        foreach (string name in names)
        {
            cancellation.ThrowIfCancellationRequested();
            host.Registry.ReadValue(key, name);
        }
    }

    private static void ReadKeyStore(IHost host, CancellationToken cancellation)
    {
        MachineKeyFacts keys = new HostFacts(host).MachineKeys;
        if (!keys.FolderPath.IsPresent)
        {
            return;
        }

        string folder = keys.FolderPath.Value;
        host.Files.ReadEntries(folder);
        string[] paths = [folder, .. MachineKeyFacts.Ancestors(folder)];
        foreach (string path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            host.Files.ReadKind(path);
            host.Files.ReadSddl(path);
        }
    }
}
