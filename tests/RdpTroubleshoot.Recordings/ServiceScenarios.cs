using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Recordings;

internal static class ServiceScenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("termservice-disabled", Verdict.Failing, "RDP2001", host =>
        {
            host.Disable("TermService");
            host.StopListening();
        }),
        new("termservice-disabled-and-still-running", Verdict.AtRisk, "RDP2001", host => host.Change("TermService", entry => entry with { StartType = ServiceStart.Disabled })),
        new("termservice-missing", Verdict.Failing, "RDP2001", host =>
        {
            host.Services.Record("TermService", Observed.Absent<ServiceEntry>());
            host.StopListening();
        }),
        new("termservice-stopped", Verdict.Failing, "RDP2002", host =>
        {
            host.Stop("TermService", 1067);
            host.StopListening();
        }),
        new("sessionenv-disabled-certificate-valid", Verdict.AtRisk, "RDP2003", host => host.Disable("SessionEnv")),
        new("sessionenv-stopped", Verdict.AtRisk, "RDP2004", host => host.Stop("SessionEnv")),
        new("umrdpservice-disabled", Verdict.AtRisk, "RDP2005", host => host.Disable("UmRdpService")),
        new("keyiso-disabled", Verdict.Healthy, "", host => host.Disable("KeyIso")),
        new("keyiso-disabled-and-still-running", Verdict.AtRisk, "RDP2014", host =>
        {
            host.Change("KeyIso", entry => entry with { StartType = ServiceStart.Disabled });
            host.PinWithCngKey(TestCertificate.Pinned, 0);
        }),
        new("keyiso-disabled-and-certificate-with-cng-key", Verdict.Failing, "RDP2014", host =>
        {
            host.Disable("KeyIso");
            host.PinWithCngKey(TestCertificate.Pinned, 0x80070422);
            host.ResetOnHello();
        }),
        new("rpcss-disabled", Verdict.Failing, "RDP2006", host =>
        {
            host.Disable("RPCSS");
            host.Stop("TermService", 1068);
            host.StopListening();
        }),
        new("termdd-missing", Verdict.Failing, "RDP2006", host =>
        {
            host.Change("TermService", entry => entry with { DependsOn = ["RPCSS", "TermDD"] });
            host.Services.Record("TermDD", Observed.Absent<ServiceEntry>());
            host.Stop("TermService", 1075);
            host.StopListening();
        }),
        new("workstation-disabled-certificate-expired", Verdict.Failing, "RDP2007", host =>
        {
            host.Disable("LanmanWorkstation");
            host.Stop("SessionEnv", 1068);
            host.SetSelfSigned(TestCertificate.SelfSignedExpired);
        }),
        new("termservice-wrong-account", Verdict.Failing, "RDP2008", host =>
        {
            host.Change("TermService", entry => entry with { Account = "LocalSystem" });
            host.Stop("TermService", 1079);
            host.StopListening();
        }),
        new("sessionenv-wrong-account", Verdict.AtRisk, "RDP2009", host =>
        {
            host.Change("SessionEnv", entry => entry with { Account = @"NT AUTHORITY\LocalService" });
            host.Stop("SessionEnv", 1079);
        }),
        new("rdp-wrapper-working", Verdict.AtRisk, "RDP2010", host =>
            host.Set(RegistryPaths.Services + @"\TermService\Parameters", "ServiceDll", RegistryValue.ExpandString(@"C:\Program Files\RDP Wrapper\rdpwrap.dll"))),
        new("sessionenv-wrong-library", Verdict.AtRisk, "RDP2011", host =>
            host.Set(RegistryPaths.Services + @"\SessionEnv\Parameters", "ServiceDll", RegistryValue.ExpandString(@"%SystemRoot%\System32\other.dll"))),
        new("termservice-crashed-and-came-back", Verdict.AtRisk, "RDP2012", host =>
            host.Log("Service Control Manager", 7031, "2026-11-22T06:12:00Z", "param1", "Remotedesktopdienste", "Binary", "5400650072006D0053006500720076006900630065000000")),
        new("another-service-crashed", Verdict.Healthy, "", host =>
            host.Log("Service Control Manager", 7031, "2026-11-22T06:12:00Z", "param1", "Print Spooler", "Binary", "530070006F006F006C00650072000000")),
        new("termservice-wrong-account-and-its-events", Verdict.Failing, "RDP2008", host =>
        {
            host.Change("TermService", entry => entry with { Account = ".\\admin" });
            host.Stop("TermService", 1069);
            host.StopListening();
            host.Log("Service Control Manager", 7038, "2026-11-22T06:12:00Z", "param1", "TermService", "param2", ".\\admin");
        }),
        new("sessionenv-crashed-and-came-back", Verdict.AtRisk, "RDP2015", host =>
            host.Log("Service Control Manager", 7034, "2026-11-22T06:12:00Z", "param1", "Remotedesktopkonfiguration", "Binary", "530065007300730069006F006E0045006E0076000000")),
        new("sessionenv-wrong-library-and-termservice-crashed", Verdict.AtRisk, "RDP2011", host =>
        {
            host.Set(RegistryPaths.Services + @"\SessionEnv\Parameters", "ServiceDll", RegistryValue.ExpandString(@"%SystemRoot%\System32\other.dll"));
            host.Log("Service Control Manager", 7034, "2026-11-22T06:12:00Z", "param1", "TermService");
        }),
        new("sessionenv-not-started-along", Verdict.AtRisk, "RDP2013", host =>
            host.Set(RegistryPaths.TerminalServer, "RCDependentServices", RegistryValue.MultiString("CertPropSvc"))),
    ];
}
