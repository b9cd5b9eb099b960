using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

internal static class ListenerScenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("rdp-off", Verdict.Failing, "RDP1001", host => SwitchOff(host, RegistryPaths.TerminalServer)),
        new("rdp-off-by-policy", Verdict.Failing, "RDP1001", host => SwitchOff(host, RegistryPaths.Policy)),
        new("rdp-never-switched-on", Verdict.Failing, "RDP1001", host =>
        {
            host.Remove(RegistryPaths.TerminalServer, "fDenyTSConnections");
            host.StopListening();
        }),
        new("stack-off", Verdict.Failing, "RDP1002", host =>
        {
            host.SetDWord(RegistryPaths.TerminalServer, "TSEnabled", 0);
            host.StopListening();
        }),
        new("listener-disabled", Verdict.Failing, "RDP1003", host =>
        {
            host.SetDWord(RegistryPaths.RdpTcp, "fEnableWinStation", 0);
            host.StopListening();
        }),
        new("listener-missing", Verdict.Failing, "RDP1003", host =>
        {
            host.Registry.RecordSubkeys(RegistryPaths.WinStations, HealthyHost.Present("Console"));
            host.StopListening();
        }),
        new("server-drained", Verdict.Failing, "RDP1004", host => host.SetDWord(RegistryPaths.TerminalServer, "TSServerDrainMode", 1)),
        new("logons-disabled", Verdict.Failing, "RDP1004", host => host.SetDWord(RegistryPaths.TerminalServer, "TSUserEnabled", 1)),
        new("logons-disabled-by-change-logon", Verdict.Failing, "RDP1004", host => host.Set(RegistryPaths.Winlogon, "WinStationsDisabled", RegistryValue.String("1"))),
        new("security-layer-out-of-range", Verdict.Failing, "RDP1005", host =>
        {
            host.SetDWord(RegistryPaths.RdpTcp, "SecurityLayer", 5);
            host.ResetOnRequest();
            host.Log(SampleScenarios.CertificateEvents, 1050, "2026-11-22T10:00:00Z");
        }),
        new("nla-out-of-range", Verdict.Failing, "RDP1006", host =>
        {
            host.SetDWord(RegistryPaths.RdpTcp, "UserAuthentication", 2);
            host.ResetOnRequest();
        }),
        new("encryption-level-out-of-range", Verdict.Failing, "RDP1007", host =>
        {
            host.SetDWord(RegistryPaths.RdpTcp, "MinEncryptionLevel", 0);
            host.ResetOnRequest();
        }),
        new("encryption-level-out-of-range-by-policy", Verdict.Failing, "RDP1007", host =>
        {
            host.SetDWord(RegistryPaths.Policy, "MinEncryptionLevel", 9);
            host.ResetOnRequest();
        }),
        new("negotiation-off", Verdict.Failing, "RDP1008", host =>
        {
            host.SetDWord(RegistryPaths.RdpTcp, "fAllowSecProtocolNegotiation", 0);
            host.RefuseEveryOffer();
        }),
        new("port-impossible", Verdict.Failing, "RDP1009", host => host.SetDWord(RegistryPaths.RdpTcp, "PortNumber", 70000)),
        new("port-custom-and-fine", Verdict.Healthy, "", CustomPort),
        new("one-adapter", Verdict.AtRisk, "RDP1010", host => host.SetDWord(RegistryPaths.RdpTcp, "LanAdapter", 3)),
        new("policy-hides-illegal-value", Verdict.AtRisk, "RDP1011", host =>
        {
            host.SetDWord(RegistryPaths.Policy, "SecurityLayer", 2);
            host.SetDWord(RegistryPaths.RdpTcp, "SecurityLayer", 7);
        }),
        new("policy-agrees", Verdict.Healthy, "", host =>
        {
            host.SetDWord(RegistryPaths.Policy, "fDenyTSConnections", 0);
            host.SetDWord(RegistryPaths.TerminalServer, "fDenyTSConnections", 1);
        }),
        new("citrix-listener", Verdict.AtRisk, "RDP1012", host =>
            host.Set(RegistryPaths.RdpTcp, "CitrixBackupRdpTcpLoadableProtocolObject", RegistryValue.String("{5828227c-20cf-4408-b73f-73ab70b8849f}"))),
        new("foreign-protocol-stack", Verdict.AtRisk, "RDP1012", host =>
            host.Set(RegistryPaths.RdpTcp, "LoadableProtocol_Object", RegistryValue.String("{00000000-0000-0000-0000-000000000001}"))),
        new("port-taken", Verdict.Failing, "RDP1013", host =>
        {
            host.Sockets.Record(HealthyHost.Present(new TcpListenerEntry("0.0.0.0", 3389, 5012, "com.docker.backend")));
            host.ResetOnRequest();
        }),
        new("loopback-forwarder-beside-the-listener", Verdict.Healthy, "", host =>
        {
            host.Sockets.Record(HealthyHost.Present<TcpListenerEntry>(new("0.0.0.0", 3389, 1044, "svchost"), new("127.0.0.1", 3389, 6120, "wslrelay")));
            host.Probe.Record("127.0.0.2", 3389, host.Probe.Probe("127.0.0.1", 3389));
            host.ResetOnRequest();
        }),
        new("port-changed-and-not-restarted", Verdict.Failing, "RDP1018", host => host.SetDWord(RegistryPaths.RdpTcp, "PortNumber", 3390)),
        new("port-changed-and-termservice-disabled", Verdict.Failing, "RDP1018", host =>
        {
            host.SetDWord(RegistryPaths.RdpTcp, "PortNumber", 3390);
            host.Change("TermService", entry => entry with { StartType = ServiceStart.Disabled });
        }),
        new("rdp-off-and-sessionenv-disabled-and-certificate-expired", Verdict.Failing, "RDP1001", host =>
        {
            SwitchOff(host, RegistryPaths.TerminalServer);
            host.Disable("SessionEnv");
            host.SetSelfSigned(TestCertificate.SelfSignedExpired);
        }),
        new("one-adapter-and-termservice-stopped", Verdict.Failing, "RDP2002", host =>
        {
            host.SetDWord(RegistryPaths.RdpTcp, "LanAdapter", 2);
            host.Stop("TermService", 1067);
            host.StopListening();
        }),
        new("rdp-off-beside-working-rdp-wrapper", Verdict.Failing, "RDP1001", host =>
        {
            host.SetDWord(RegistryPaths.TerminalServer, "fDenyTSConnections", 1);
            host.StopListening();
            host.Set(RegistryPaths.Services + @"\TermService\Parameters", "ServiceDll", RegistryValue.ExpandString(@"C:\Program Files\RDP Wrapper\rdpwrap.dll"));
        }),
        new("nothing-listens", Verdict.Failing, "RDP1014", host => host.StopListening()),
        new("connections-exhausted", Verdict.Failing, "RDP1015", host =>
        {
            host.SetDWord(RegistryPaths.RdpTcp, "MaxInstanceCount", 2);
            host.Sessions.Record(HealthyHost.Present<SessionEntry>(new(2, "RDP-Tcp#3", "Active"), new(3, "RDP-Tcp#4", "Active"), new(65536, "RDP-Tcp", "Listen")));
            host.ResetOnRequest();
        }),
        new("connections-limited-and-free", Verdict.Healthy, "", host => host.SetDWord(RegistryPaths.RdpTcp, "MaxInstanceCount", 2)),
        new("inconsistent-security-reported", Verdict.AtRisk, "RDP1016", host => host.Log(SampleScenarios.CertificateEvents, 1050, "2026-11-22T10:00:00Z")),
        new("tls-off-after-reset-script", Verdict.AtRisk, "RDP1017", host => host.SetDWord(RegistryPaths.RdpTcp, "SecurityLayer", 0)),
        new("listener-hangs-up-and-no-reason-seen", Verdict.Failing, "RDP1019", host => host.ResetOnRequest()),
    ];

    private static void SwitchOff(RecordedHost host, string key)
    {
        host.SetDWord(key, "fDenyTSConnections", 1);
        host.StopListening();
        host.Stop("TermService");
        host.Stop("SessionEnv");
    }

    internal static void CustomPort(RecordedHost host)
    {
        host.SetDWord(RegistryPaths.RdpTcp, "PortNumber", 3390);
        host.Sockets.Record(HealthyHost.Present(new TcpListenerEntry("0.0.0.0", 3390, 1044, "svchost")));
        host.SetRule("RDP 3390 TCP", "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3390|Svc=termservice|Name=RDP 3390 TCP|");
        host.SetRule("RDP 3390 UDP", "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=17|LPort=3390|Svc=termservice|Name=RDP 3390 UDP|");
        host.Root.Remove("probe");
        host.Serve(TestCertificate.SelfSigned, 3390);
    }
}
