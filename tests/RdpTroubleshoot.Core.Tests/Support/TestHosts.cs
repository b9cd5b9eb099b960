using System;
using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>Recordings that hold something in every section.</summary>
internal static class TestHosts
{
    public const string MachineGuid = "9c0c5f3a-1b2c-4d5e-8f90-a1b2c3d4e5f6";
    public const string KeyFile = "f686aace6942fb7f7ceb231212eef4a4_" + MachineGuid;
    public const string MachineKeys = @"C:\ProgramData\Microsoft\Crypto\RSA\MachineKeys";
    public const string DomainSid = "S-1-5-21-1004336348-1177238915-682003330";
    public static readonly DateTime Now = new(2026, 11, 25, 7, 0, 0, DateTimeKind.Utc);

    public static HostSnapshot Full()
    {
        HostSnapshot snapshot = HostSnapshot.Create("0.1.0");
        RecordedHost host = snapshot.Host;
        host.Machine.Record(Machine().Machine);
        AddRegistry(host.Registry);
        AddServices(host.Services);
        AddFiles(host.Files);
        host.Certificates.Record(CertificateFacts.SelfSignedStorePath, Observed.Present<IReadOnlyList<CertificateEntry>>([Certificate(TestCertificates.SelfSigned, "TSSecKeySet1")]));
        host.Certificates.Record(CertificateFacts.PersonalStorePath, Observed.Present<IReadOnlyList<CertificateEntry>>([Certificate(TestCertificates.Issued, "le-VM01")]));
        AddEvents(host.Events);
        host.Sockets.Record(Observed.Present<IReadOnlyList<TcpListenerEntry>>(
            [new("0.0.0.0", 3389, 1044, "svchost"), new("::", 3389, 1044, "svchost"), new("10.20.30.40", 139, 4, "System")]));
        host.Sessions.Record(Observed.Present<IReadOnlyList<SessionEntry>>([new(1, "Console", "Connected"), new(65536, "RDP-Tcp", "Listen")]));
        host.AccountRights.Record("SeChangeNotifyPrivilege", Texts("S-1-1-0", "S-1-5-32-544"));
        host.AccountRights.Record("SeRemoteInteractiveLogonRight", Texts("S-1-5-32-544", DomainSid + "-1108"));
        AddFirewall(host);
        host.Probe.Record("127.0.0.1", 3389, Observed.Present(TestProbes.Served(TestCertificates.Issued)));
        return snapshot;
    }

    public static Observed<IReadOnlyList<string>> Texts(params string[] texts) => Observed.Present<IReadOnlyList<string>>(texts);

    public static CertificateEntry Certificate(byte[] der, string container) => new(der, Observed.Present(new PrivateKeyEntry
    {
        Provider = "Microsoft Enhanced Cryptographic Provider v1.0",
        ProviderType = 1,
        Container = container,
        FileName = KeyFileName.Of(container, MachineGuid),
        OpenStatus = Observed.Present(0u),
    }));

    public static RecordedHost Machine() => new(
        new()
        {
            { "takenAt", "2026-11-25T07:00:00Z" },
            {
                "machine",
                new JsonObject
                {
                    { "name", "VM01" },
                    { "build", JsonNumber.Of(20348L) },
                    { "product", "Windows Server 2022 Datacenter" },
                    { "role", "MemberServer" },
                    { "systemRoot", @"C:\Windows" },
                    { "identity", DomainSid + "-500" },
                    { "elevated", true },
                }
            },
        });

    private static void AddRegistry(RegistrySection registry)
    {
        foreach ((string key, string name, RegistryValue value) in Values())
        {
            registry.Record(key, name, Observed.Present(value));
        }

        foreach (string name in (string[])["fDenyTSConnections", "SecurityLayer", "UserAuthentication", "MinEncryptionLevel", "MaxInstanceCount", "CertTemplateName"])
        {
            registry.Record(RegistryPaths.Policy, name, Observed.Absent<RegistryValue>());
        }

        foreach (string service in (string[])["UmRdpService", "LanmanWorkstation", "NoSuchService"])
        {
            registry.Record($@"{RegistryPaths.Services}\{service}\Parameters", "ServiceDll", Observed.Absent<RegistryValue>());
        }

        registry.Record(RegistryPaths.RdpTcp, "CitrixBackupRdpTcpLoadableProtocolObject", Observed.Absent<RegistryValue>());
        registry.RecordSubkeys(RegistryPaths.WinStations, Texts("Console", "RDP-Tcp"));
        registry.RecordSddl(RegistryPaths.WinStations, Observed.Present("O:BAG:SYD:PAI(A;CI;KA;;;SY)(A;CI;KA;;;BA)(A;CI;KR;;;BU)"));
        registry.RecordSddl(RegistryPaths.RemoteDesktopStore, Observed.Present("O:SYG:SYD:AI(A;CIID;KA;;;SY)(A;CIID;KA;;;BA)(A;CIID;KR;;;BU)"));
        registry.RecordSddl(RegistryPaths.RemoteDesktopStore + @"\Certificates", Observed.Denied<string>("access to VM01 is denied"));
    }

    private static IEnumerable<(string Key, string Name, RegistryValue Value)> Values() =>
    [
        (RegistryPaths.TerminalServer, "fDenyTSConnections", RegistryValue.DWord(0)),
        (RegistryPaths.TerminalServer, "TSEnabled", RegistryValue.DWord(1)),
        (RegistryPaths.TerminalServer, "TSUserEnabled", RegistryValue.DWord(0)),
        (RegistryPaths.TerminalServer, "TSServerDrainMode", RegistryValue.DWord(0)),
        (RegistryPaths.TerminalServer, "RCDependentServices", RegistryValue.MultiString("CertPropSvc", "SessionEnv")),
        (RegistryPaths.WinStations, "SelfSignedCertStore", RegistryValue.String("Remote Desktop")),
        (RegistryPaths.WinStations, "SelfSignedCertificate", RegistryValue.Binary(TestCertificates.ThumbprintOf(TestCertificates.SelfSigned))),
        (RegistryPaths.RdpTcp, "SSLCertificateSHA1Hash", RegistryValue.Binary(TestCertificates.ThumbprintOf(TestCertificates.Issued))),
        (RegistryPaths.RdpTcp, "fEnableWinStation", RegistryValue.DWord(1)),
        (RegistryPaths.RdpTcp, "fLogonDisabled", RegistryValue.DWord(0)),
        (RegistryPaths.RdpTcp, "SecurityLayer", RegistryValue.DWord(2)),
        (RegistryPaths.RdpTcp, "UserAuthentication", RegistryValue.DWord(1)),
        (RegistryPaths.RdpTcp, "MinEncryptionLevel", RegistryValue.DWord(3)),
        (RegistryPaths.RdpTcp, "MaxInstanceCount", RegistryValue.DWord(0xFFFFFFFF)),
        (RegistryPaths.RdpTcp, "fAllowSecProtocolNegotiation", RegistryValue.DWord(1)),
        (RegistryPaths.RdpTcp, "PortNumber", RegistryValue.DWord(3389)),
        (RegistryPaths.RdpTcp, "LanAdapter", RegistryValue.DWord(0)),
        (RegistryPaths.RdpTcp, "LoadableProtocol_Object", RegistryValue.String("{5828227c-20cf-4408-b73f-73ab70b8849f}")),
        (RegistryPaths.Cryptography, "MachineGuid", RegistryValue.String(MachineGuid)),
        (RegistryPaths.ProfileList, "ProgramData", RegistryValue.ExpandString(@"%SystemDrive%\ProgramData")),
        (RegistryPaths.Services + @"\TermService\Parameters", "ServiceDll", RegistryValue.ExpandString(@"%SystemRoot%\System32\termsrv.dll")),
        (RegistryPaths.Services + @"\SessionEnv\Parameters", "ServiceDll", RegistryValue.ExpandString(@"%SystemRoot%\System32\sessenv.dll")),
    ];

    private static void AddFirewall(RecordedHost host)
    {
        host.Firewall.Record(Observed.Present(FirewallProfiles.Domain | FirewallProfiles.Public));
        host.Registry.RecordValues(RegistryPaths.Firewall + RegistryPaths.FirewallRules, Observed.Present<IReadOnlyList<RegistryEntry>>(
        [
            new(FirewallFacts.BuiltInTcp, RegistryValue.String(@"v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|App=%SystemRoot%\system32\svchost.exe|Svc=termservice|Name=@FirewallAPI.dll,-28775|")),
            new("{7B2A7E30-6C5B-4C53-8E4C-1D0C0B1E1A11}", RegistryValue.String($"v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3390|RA4=LocalSubnet|LUOwn={DomainSid}-1108|Name=VM01 helper|")),
        ]));
        host.Registry.RecordValues(RegistryPaths.Firewall + RegistryPaths.ConnectionSecurityRules, Observed.Absent<IReadOnlyList<RegistryEntry>>());
        host.Registry.RecordValues(RegistryPaths.FirewallPolicy + RegistryPaths.FirewallRules, Observed.Denied<IReadOnlyList<RegistryEntry>>("access to VM01 is denied"));
        host.Registry.RecordValues(RegistryPaths.FirewallPolicy + RegistryPaths.ConnectionSecurityRules, Observed.Absent<IReadOnlyList<RegistryEntry>>());
        foreach (string name in (string[])["EnableFirewall", "DefaultInboundAction", "DoNotAllowExceptions", "AllowLocalPolicyMerge", "AllowLocalIPsecPolicyMerge"])
        {
            foreach (string profile in (string[])[@"\DomainProfile", @"\PrivateProfile", @"\PublicProfile"])
            {
                host.Registry.Record(RegistryPaths.FirewallPolicy + profile, name, Observed.Absent<RegistryValue>());
                host.Registry.Record(RegistryPaths.Firewall + profile.Replace("Private", "Standard"), name, Observed.Absent<RegistryValue>());
            }
        }

        host.Registry.Record(RegistryPaths.FirewallAppContainers, "DebugedLoopbackApps", Observed.Absent<RegistryValue>());
        host.Registry.Record(RegistryPaths.Policy, "SelectTransport", Observed.Absent<RegistryValue>());
        host.Registry.Record(RegistryPaths.FirewallPolicy + @"\PublicProfile", "AllowLocalPolicyMerge", Observed.Present(RegistryValue.DWord(0)));
    }

    private static void AddServices(ServiceSection services)
    {
        services.Record("TermService", Observed.Present(Service(@"NT AUTHORITY\NetworkService", "RPCSS")));
        services.Record("SessionEnv", Observed.Present(Service("LocalSystem", "RPCSS", "LanmanWorkstation")));
        services.Record("UmRdpService", Observed.Present(Service(@"CORP\svc-rdp", "TermService")));
        services.Record("LanmanWorkstation", Observed.Absent<ServiceEntry>());
        services.Record("NoSuchService", Observed.Absent<ServiceEntry>());
    }

    private static ServiceEntry Service(string account, params string[] needs) => new()
    {
        State = ServiceState.Running,
        StartType = ServiceStart.Manual,
        Account = account,
        ProcessId = 1044,
        BinaryPath = @"%SystemRoot%\System32\svchost.exe -k NetworkService",
        DependsOn = needs,
    };

    private static void AddFiles(FileSection files)
    {
        foreach (string folder in MachineKeyFacts.Ancestors(MachineKeys))
        {
            files.RecordKind(folder, Observed.Present(FileKind.Directory));
            files.RecordSddl(folder, Observed.Present("O:SYG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)"));
        }

        files.RecordKind(MachineKeys, Observed.Present(FileKind.Directory));
        files.RecordSddl(MachineKeys, Observed.Present("O:SYG:SYD:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)"));
        files.RecordEntries(MachineKeys, Texts(KeyFile, KeyFileName.Of("le-VM01", MachineGuid)));
        files.RecordKind(MachineKeys + @"\" + KeyFile, Observed.Present(FileKind.File));
        files.RecordSddl(MachineKeys + @"\" + KeyFile, Observed.Present($"O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)(A;;FR;;;{DomainSid}-1109)"));
        files.RecordKind(MachineKeys + @"\" + KeyFileName.Of("le-VM01", MachineGuid), Observed.Present(FileKind.File));
        files.RecordSddl(MachineKeys + @"\" + KeyFileName.Of("le-VM01", MachineGuid), Observed.Present("O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;BA)"));
    }

    private static void AddEvents(EventSection events)
    {
        string thumbprint = Hex.Of(TestCertificates.ThumbprintOf(TestCertificates.SelfSigned));
        events.Record(
            new EventQuery("System", "Microsoft-Windows-TerminalServices-RemoteConnectionManager", [1050, 1051, 1052, 1053, 1054, 1055, 1056, 1057, 1058, 1059, 1062, 1063, 1064, 1065, 1066, 1067], 200),
            Observed.Present<IReadOnlyList<EventEntry>>([Event(1056, -1, ("0", thumbprint), ("1", "VM01"))]));
        foreach (string provider in (string[])["TermService", "Terminal Services-RemoteConnectionManager"])
        {
            events.Record(
                new EventQuery("System", provider, [1050, 1051, 1052, 1053, 1054, 1055, 1056, 1057, 1058, 1059, 1062, 1063, 1064, 1065, 1066, 1067], 200),
                Observed.Present<IReadOnlyList<EventEntry>>([]));
        }

        events.Record(
            new EventQuery("System", "Schannel", [36870, 36871], 7),
            Observed.Present<IReadOnlyList<EventEntry>>([Event(36870, -2, ("Type", "server"), ("ErrorCode", "0x8009030D"), ("ErrorStatus", "10001"))]));
        events.Record(
            new EventQuery("System", "Service Control Manager", [7000, 7001, 7009, 7011, 7022, 7023, 7024, 7031, 7034, 7038, 7041], 7),
            Observed.Present<IReadOnlyList<EventEntry>>([]));
        events.Record(new EventQuery("System", "Service Control Manager", [7040], 200), Observed.Failed<IReadOnlyList<EventEntry>>("RPC server VM01.corp.contoso.com"));
    }

    private static EventEntry Event(int id, int days, params (string Name, string Value)[] fields)
    {
        var data = new Dictionary<string, string>();
        foreach ((string name, string value) in fields)
        {
            data[name] = value;
        }

        return new EventEntry(id, Now.AddDays(days), data);
    }
}
