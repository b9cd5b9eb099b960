using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

/// <summary>The recordings in <c>samples/</c>: the failures that the project was started for.</summary>
public static class SampleScenarios
{
    /// <summary>SYSTEM and SessionEnv only: what hardening leaves of the key file's rights.</summary>
    public const string KeyWithoutNetworkService = "O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;S-1-5-80-4022436659-1090538466-1613889075-870485073-3428993833)";

    /// <summary>The provider of certificate events.</summary>
    public const string CertificateEvents = "Microsoft-Windows-TerminalServices-RemoteConnectionManager";

    private const string KeyWithoutDelete = "O:SYG:SYD:PAI(A;;FR;;;SY)(A;;FR;;;NS)";
    private const string FolderWithoutAdministrators = "O:SYG:SYD:PAI(A;;0x12019f;;;WD)";

    /// <summary>The samples.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("healthy", Verdict.Healthy, "", _ => { }) { IsSample = true },
        new("network-service-lost-key", Verdict.Failing, "RDP4001", NetworkServiceLostKey) { IsSample = true },
        new("expired-sessionenv-disabled", Verdict.Failing, "RDP2003", ExpiredWithSessionEnvDisabled) { IsSample = true },
        new("expired-key-undeletable", Verdict.Failing, "RDP4003", ExpiredWithKeyUndeletable) { IsSample = true },
        new("orphan-certificate", Verdict.Failing, "RDP3007", Orphan) { IsSample = true },
        new("pinned-certificate-gone", Verdict.Failing, "RDP3008", PinnedGone) { IsSample = true },
        new("rdp-wrapper-leftovers", Verdict.Failing, "RDP2010", RdpWrapper) { IsSample = true },
        new("firewall-rule-off", Verdict.Failing, "RDP7001", FirewallScenarios.RulesOff) { IsSample = true },
        new("hardened-will-fail", Verdict.AtRisk, "RDP4003", Hardened) { IsSample = true },
    ];

    private static void NetworkServiceLostKey(RecordedHost host)
    {
        host.SetSddl(HealthyHost.KeyFile, KeyWithoutNetworkService);
        host.ResetOnHello();
        for (int minute = 10; minute < 24; minute++)
        {
            host.LogKeyFailure($"2026-11-20T03:{minute}:09Z");
        }
    }

    private static void ExpiredWithSessionEnvDisabled(RecordedHost host)
    {
        host.SetSelfSigned(TestCertificate.SelfSignedExpired);
        host.Disable("SessionEnv");
        host.Log("Service Control Manager", 7040, "2026-08-03T14:20:00Z", "param1", "Remote Desktop Configuration", "param2", "demand start", "param3", "disabled", "param4", "SessionEnv");
    }

    private static void ExpiredWithKeyUndeletable(RecordedHost host)
    {
        host.SetSelfSigned(TestCertificate.SelfSignedExpired);
        Hardened(host);
        host.Log(CertificateEvents, 1058, "2026-11-06T05:00:00Z", "0", "Access is denied.", "Binary", "05000780");
    }

    private static void Orphan(RecordedHost host)
    {
        host.SetSelfSigned(TestCertificate.SelfSigned, HealthyHost.SelfSignedKey with { OpenStatus = Observed.Present(0x80090016u), FileName = "" });
        host.RemoveFile(HealthyHost.KeyFile);
        host.ResetOnHello();
        host.Log(CertificateEvents, 1057, "2026-11-21T05:00:00Z", "0", "Keyset does not exist", "Binary", "16000980");
        host.LogKeyFailure("2026-11-22T09:00:00Z");
    }

    private static void PinnedGone(RecordedHost host)
    {
        host.Pin(TestCertificate.PinnedExpired, HealthyHost.KeySddl, inStore: false);
        host.RemoveSelfSigned();
        host.Log(CertificateEvents, 1051, "2026-11-19T22:00:00Z");
    }

    private static void RdpWrapper(RecordedHost host)
    {
        host.Set(RegistryPaths.Services + @"\TermService\Parameters", "ServiceDll", RegistryValue.ExpandString(@"%ProgramFiles%\RDP Wrapper\rdpwrap.dll"));
        host.Stop("TermService", 126);
        host.StopListening();
        host.Log(
            "Service Control Manager", 7023, "2026-11-23T06:12:00Z",
            "param1", "Remote Desktop Services", "param2", "%%126", "Binary", "5400650072006D0053006500720076006900630065000000");
    }

    private static void Hardened(RecordedHost host)
    {
        host.SetSddl(HealthyHost.KeyFile, KeyWithoutDelete);
        host.SetSddl(HealthyHost.MachineKeys, FolderWithoutAdministrators);
    }

    /// <summary>Schannel could not use a server's key.</summary>
    internal static void LogKeyFailure(this RecordedHost host, string time) =>
        host.Log("Schannel", 36870, time, "Type", "server", "ErrorCode", "0x8009030D", "ErrorStatus", "10001");
}
