using System;
using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

/// <summary>
/// A Windows Server 2022 in a workgroup on which Remote Desktop works, with the values of a standard installation. Everything the checks
/// may look at is recorded, also what only matters when something is wrong.
/// </summary>
public static class HealthyHost
{
    /// <summary>When the recordings are taken.</summary>
    public static readonly DateTime Clock = new(2026, 11, 23, 7, 0, 0, DateTimeKind.Utc);

    /// <summary>MachineGuid.</summary>
    public const string MachineGuid = "9c0c12b6-3d6c-4f0e-9d1a-5b1f6f2f7a10";

    /// <summary>MachineKeys.</summary>
    public const string MachineKeys = @"C:\ProgramData\Microsoft\Crypto\RSA\MachineKeys";

    /// <summary>The key file of TSSecKeySet1, which holds the key of the self-signed certificate.</summary>
    public const string KeyFile = MachineKeys + @"\f686aace6942fb7f7ceb231212eef4a4_" + MachineGuid;

    /// <summary>The rights on MachineKeys as installed.</summary>
    public const string FolderSddl = "O:SYG:SYD:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)";

    /// <summary>The rights on the key file as SessionEnv sets them on builds from 17763.</summary>
    public const string KeySddl = "O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)(A;;FA;;;S-1-5-80-4022436659-1090538466-1613889075-870485073-3428993833)";

    private const string KeyRights = "O:SYG:SYD:PAI(A;CI;KA;;;SY)(A;CI;KA;;;BA)(A;CI;KR;;;BU)";
    private const string FolderAbove = "O:SYG:SYD:AI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)";
    private const long TermServiceProcess = 1044;

    /// <summary>The key of the self-signed certificate.</summary>
    public static PrivateKeyEntry SelfSignedKey { get; } = new()
    {
        Provider = "Microsoft Enhanced Cryptographic Provider v1.0",
        ProviderType = 1,
        Container = "TSSecKeySet1",
        FileName = "f686aace6942fb7f7ceb231212eef4a4_" + MachineGuid,
        OpenStatus = Observed.Present(0u),
    };

    /// <summary>The recording.</summary>
    public static HostSnapshot Create()
    {
        HostSnapshot snapshot = HostSnapshot.Create("0.1.0");
        RecordedHost host = snapshot.Host;
        RecordMachine(host.Root);
        RecordListener(host.Registry);
        RecordServices(host);
        RecordCertificates(host);
        RecordFiles(host.Files);
        RecordEvents(host.Events);
        RecordedFirewall.Record(host);
        host.Sockets.Record(Present<TcpListenerEntry>(
            new("0.0.0.0", 3389, TermServiceProcess, "svchost"),
            new("::", 3389, TermServiceProcess, "svchost"),
            new("0.0.0.0", 135, 892, "svchost"),
            new("0.0.0.0", 445, 4, "System")));
        host.Sessions.Record(Present<SessionEntry>(
            new(0, "Services", "Disconnected"), new(1, "Console", "Connected"), new(2, "RDP-Tcp#3", "Active"), new(65536, "RDP-Tcp", "Listen")));
        host.Serve(TestCertificate.SelfSigned);
        host.AccountRights.Record("SeChangeNotifyPrivilege", Present("S-1-1-0", "S-1-5-19", "S-1-5-20", "S-1-5-32-544", "S-1-5-32-545"));
        return snapshot;
    }

    /// <summary>A list that was read.</summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="entries">The entries.</param>
    public static Observed<IReadOnlyList<T>> Present<T>(params T[] entries) => Observed.Present<IReadOnlyList<T>>(entries);

    private static void RecordMachine(JsonObject root)
    {
        root["takenAt"] = "2026-11-23T07:00:00Z";
        root["machine"] = new JsonObject
        {
            { "name", "VM01" },
            { "build", JsonNumber.Of(20348L) },
            { "product", "Windows Server 2022 Datacenter" },
            { "role", "StandaloneServer" },
            { "systemRoot", @"C:\Windows" },
            { "identity", "S-1-5-18" },
            { "elevated", true },
        };
    }

    private static void RecordListener(RegistrySection registry)
    {
        registry.Record(RegistryPaths.TerminalServer, "fDenyTSConnections", Observed.Present(RegistryValue.DWord(0)));
        registry.Record(RegistryPaths.TerminalServer, "TSEnabled", Observed.Present(RegistryValue.DWord(1)));
        registry.Record(RegistryPaths.TerminalServer, "TSUserEnabled", Observed.Present(RegistryValue.DWord(0)));
        registry.Record(RegistryPaths.TerminalServer, "TSServerDrainMode", Observed.Absent<RegistryValue>());
        registry.Record(RegistryPaths.TerminalServer, "RCDependentServices", Observed.Present(RegistryValue.MultiString("CertPropSvc", "SessionEnv")));
        registry.Record(RegistryPaths.Winlogon, "WinStationsDisabled", Observed.Present(RegistryValue.String("0")));
        registry.RecordSubkeys(RegistryPaths.WinStations, Present("Console", "RDP-Tcp"));
        registry.RecordSddl(RegistryPaths.WinStations, Observed.Present(KeyRights));
        RecordRdpTcp(registry);
        foreach (string name in new[] { "fDenyTSConnections", "SecurityLayer", "UserAuthentication", "MinEncryptionLevel", "MaxInstanceCount", "CertTemplateName" })
        {
            registry.Record(RegistryPaths.Policy, name, Observed.Absent<RegistryValue>());
        }
    }

    private static void RecordRdpTcp(RegistrySection registry)
    {
        registry.Record(RegistryPaths.RdpTcp, "fEnableWinStation", Observed.Present(RegistryValue.DWord(1)));
        registry.Record(RegistryPaths.RdpTcp, "fLogonDisabled", Observed.Present(RegistryValue.DWord(0)));
        registry.Record(RegistryPaths.RdpTcp, "PortNumber", Observed.Present(RegistryValue.DWord(3389)));
        registry.Record(RegistryPaths.RdpTcp, "LanAdapter", Observed.Present(RegistryValue.DWord(0)));
        registry.Record(RegistryPaths.RdpTcp, "SecurityLayer", Observed.Present(RegistryValue.DWord(2)));
        registry.Record(RegistryPaths.RdpTcp, "UserAuthentication", Observed.Present(RegistryValue.DWord(1)));
        registry.Record(RegistryPaths.RdpTcp, "MinEncryptionLevel", Observed.Present(RegistryValue.DWord(2)));
        registry.Record(RegistryPaths.RdpTcp, "MaxInstanceCount", Observed.Present(RegistryValue.DWord(uint.MaxValue)));
        registry.Record(RegistryPaths.RdpTcp, "fAllowSecProtocolNegotiation", Observed.Present(RegistryValue.DWord(1)));
        registry.Record(RegistryPaths.RdpTcp, "LoadableProtocol_Object", Observed.Present(RegistryValue.String("{5828227c-20cf-4408-b73f-73ab70b8849f}")));
        registry.Record(RegistryPaths.RdpTcp, "CitrixBackupRdpTcpLoadableProtocolObject", Observed.Absent<RegistryValue>());
        registry.Record(RegistryPaths.RdpTcp, "SSLCertificateSHA1Hash", Observed.Absent<RegistryValue>());
    }

    private static void RecordServices(RecordedHost host)
    {
        Service(host, "TermService", @"NT Authority\NetworkService", ServiceState.Running, ServiceStart.Manual, TermServiceProcess, "RPCSS");
        Service(host, "SessionEnv", "localSystem", ServiceState.Running, ServiceStart.Manual, 1380, "RPCSS", "LanmanWorkstation");
        Service(host, "UmRdpService", "localSystem", ServiceState.Running, ServiceStart.Manual, 1520, "TermService", "RDPDR");
        Service(host, "CertPropSvc", "LocalSystem", ServiceState.Running, ServiceStart.Manual, 1380, "RpcSs");
        Service(host, "KeyIso", "LocalSystem", ServiceState.Running, ServiceStart.Manual, 700, "RpcSs");
        Service(host, "RPCSS", @"NT AUTHORITY\NetworkService", ServiceState.Running, ServiceStart.Automatic, 892, "RpcEptMapper", "DcomLaunch");
        Service(host, "LanmanWorkstation", @"NT AUTHORITY\NetworkService", ServiceState.Running, ServiceStart.Automatic, 1300, "Bowser", "MRxSmb20", "NSI");
        Service(host, "BFE", @"NT AUTHORITY\LocalService", ServiceState.Running, ServiceStart.Automatic, 1108, "RpcSs");
        Service(host, "mpssvc", @"NT AUTHORITY\LocalService", ServiceState.Running, ServiceStart.Automatic, 1108, "mpsdrv", "BFE");
        host.Registry.Record(RegistryPaths.Services + @"\TermService\Parameters", "ServiceDll", Observed.Present(RegistryValue.ExpandString(@"%SystemRoot%\System32\termsrv.dll")));
        host.Registry.Record(RegistryPaths.Services + @"\SessionEnv\Parameters", "ServiceDll", Observed.Present(RegistryValue.ExpandString(@"%SystemRoot%\system32\sessenv.dll")));
    }

    private static void Service(RecordedHost host, string name, string account, ServiceState state, ServiceStart start, long process, params string[] dependsOn) =>
        host.Services.Record(name, Observed.Present(new ServiceEntry
        {
            Account = account,
            State = state,
            StartType = start,
            ProcessId = process,
            BinaryPath = @"%SystemRoot%\System32\svchost.exe -k netsvcs -p",
            DependsOn = dependsOn,
        }));

    private static void RecordCertificates(RecordedHost host)
    {
        RegistrySection registry = host.Registry;
        registry.Record(RegistryPaths.WinStations, "SelfSignedCertStore", Observed.Present(RegistryValue.String("Remote Desktop")));
        registry.Record(RegistryPaths.WinStations, "SelfSignedCertificate", Observed.Present(RegistryValue.Binary(TestCertificate.SelfSigned.Hash)));
        registry.Record(RegistryPaths.WinStations, "TemplateCertificate", Observed.Absent<RegistryValue>());
        registry.RecordSddl(RegistryPaths.RemoteDesktopStore, Observed.Present(KeyRights));
        registry.RecordSddl(RegistryPaths.RemoteDesktopStore + @"\Certificates", Observed.Present(KeyRights));
        registry.Record(RegistryPaths.ProfileList, "ProgramData", Observed.Present(RegistryValue.ExpandString(@"%SystemDrive%\ProgramData")));
        registry.Record(RegistryPaths.Cryptography, "MachineGuid", Observed.Present(RegistryValue.String(MachineGuid)));
        host.Certificates.Record(CertificateFacts.SelfSignedStorePath, Present(TestCertificate.SelfSigned.With(SelfSignedKey)));
        host.Certificates.Record(CertificateFacts.PersonalStorePath, Present<CertificateEntry>());
    }

    private static void RecordFiles(FileSection files)
    {
        string[] folders =
        [
            @"C:\", @"C:\ProgramData", @"C:\ProgramData\Microsoft", @"C:\ProgramData\Microsoft\Crypto", @"C:\ProgramData\Microsoft\Crypto\RSA",
        ];
        foreach (string folder in folders)
        {
            files.RecordKind(folder, Observed.Present(FileKind.Directory));
            files.RecordSddl(folder, Observed.Present(FolderAbove));
        }

        files.RecordKind(MachineKeys, Observed.Present(FileKind.Directory));
        files.RecordSddl(MachineKeys, Observed.Present(FolderSddl));
        files.RecordEntries(MachineKeys, Present(
            "f686aace6942fb7f7ceb231212eef4a4_" + MachineGuid,
            "6de9cb26d2b98c01ec4e9e8b34824aa2_" + MachineGuid,
            "76944fb33636aeddb9590521c2e8815a_" + MachineGuid));
        files.RecordKind(KeyFile, Observed.Present(FileKind.File));
        files.RecordSddl(KeyFile, Observed.Present(KeySddl));
    }

    private static void RecordEvents(EventSection events)
    {
        foreach (EventQuery query in EventFacts.Queries)
        {
            events.Record(query, Present<EventEntry>());
        }

        events.Record(EventFacts.Queries[0], Present(new EventEntry(
            1056, new DateTime(2026, 9, 1, 5, 0, 12, DateTimeKind.Utc), new Dictionary<string, string> { ["0"] = TestCertificate.SelfSigned.Thumbprint })));
    }
}
