using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Recordings;

internal static class CertificateScenarios
{
    private const string Denied = "O:SYG:SYD:PAI(D;CI;KA;;;SY)(A;CI;KA;;;SY)(A;CI;KA;;;BA)";

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("no-certificate", Verdict.Failing, "RDP3001", host => host.RemoveSelfSigned()),
        new("certificate-expired-for-no-visible-reason", Verdict.Failing, "RDP3002", host => host.SetSelfSigned(TestCertificate.SelfSignedExpired)),
        new("certificate-not-yet-valid", Verdict.Failing, "RDP3020", host => host.Root["takenAt"] = "2026-08-01T07:00:00Z"),
        new("clock-behind-and-sessionenv-stopped", Verdict.Failing, "RDP3020", host =>
        {
            host.Root["takenAt"] = "2026-08-01T07:00:00Z";
            host.Stop("SessionEnv");
        }),
        new("store-name-missing-beside-a-pinned-certificate", Verdict.AtRisk, "RDP3011", host =>
        {
            host.Pin(TestCertificate.Pinned, HealthyHost.KeySddl);
            host.Remove(RegistryPaths.WinStations, "SelfSignedCertStore");
        }),
        new("certificate-ends-in-three-days", Verdict.AtRisk, "RDP3003", host => host.SetSelfSigned(TestCertificate.SelfSignedEnding)),
        new("pinned-client-certificate", Verdict.Failing, "RDP3004", host =>
        {
            host.Pin(TestCertificate.PinnedClientOnly, HealthyHost.KeySddl);
            host.ResetOnHello();
        }),
        new("pinned-certificate-key-usage", Verdict.Failing, "RDP3005", host =>
        {
            host.Pin(TestCertificate.PinnedCrlOnly, HealthyHost.KeySddl);
            host.ResetOnHello();
        }),
        new("certificate-without-key", Verdict.Failing, "RDP3006", host =>
        {
            host.Certificates.Record(
                CertificateFacts.SelfSignedStorePath, HealthyHost.Present(new CertificateEntry(TestCertificate.SelfSigned.Der, Observed.Absent<PrivateKeyEntry>())));
            host.ResetOnHello();
        }),
        new("orphan-seen-by-its-file", Verdict.Failing, "RDP3007", host =>
        {
            host.SetSelfSigned(TestCertificate.SelfSigned, HealthyHost.SelfSignedKey with { OpenStatus = Observed.NotCollected<uint>() });
            host.RemoveFile(HealthyHost.KeyFile);
            host.ResetOnHello();
        }),
        new("pinned-certificate-gone-and-self-signed-stands-in", Verdict.AtRisk, "RDP3015", host =>
        {
            host.Pin(TestCertificate.Pinned, HealthyHost.KeySddl, inStore: false);
            host.Log(SampleScenarios.CertificateEvents, 1051, "2026-11-19T22:00:00Z");
        }),
        new("pinned-certificate-ends-next-week", Verdict.AtRisk, "RDP3019", host =>
        {
            host.Pin(TestCertificate.PinnedExpired, HealthyHost.KeySddl);
            host.Root["takenAt"] = "2026-09-25T07:00:00Z";
        }),
        new("pinned-certificate-ends-next-week-and-sessionenv-disabled", Verdict.AtRisk, "RDP2003", host =>
        {
            host.Pin(TestCertificate.PinnedExpired, HealthyHost.KeySddl);
            host.Root["takenAt"] = "2026-09-25T07:00:00Z";
            host.Disable("SessionEnv");
        }),
        new("certificate-key-kept-with-a-user", Verdict.Failing, "RDP3006", host =>
        {
            host.SetSelfSigned(TestCertificate.SelfSigned, HealthyHost.SelfSignedKey with { MachineKeySet = false });
            host.ResetOnHello();
        }) { IsPartlyJudged = true },
        new("tls-off-and-certificate-expired", Verdict.AtRisk, "RDP1017", host =>
        {
            host.SetDWord(RegistryPaths.RdpTcp, "SecurityLayer", 0);
            host.SetDWord(RegistryPaths.RdpTcp, "UserAuthentication", 0);
            host.SetSelfSigned(TestCertificate.SelfSignedExpired);
            host.ServeWithoutTls();
        }),
        new("pinned-hash-is-garbage", Verdict.AtRisk, "RDP3015", host => host.Set(RegistryPaths.RdpTcp, "SSLCertificateSHA1Hash", RegistryValue.Binary([1, 2, 3]))),
        new("pinned-certificate-fine", Verdict.Healthy, "", host => host.Pin(TestCertificate.Pinned, HealthyHost.KeySddl)),
        new("pinned-certificate-without-self-signed", Verdict.Healthy, "", host =>
        {
            host.RemoveSelfSigned();
            host.Pin(TestCertificate.Pinned, HealthyHost.KeySddl);
        }),
        new("pinned-certificate-expired", Verdict.Failing, "RDP3009", host => host.Pin(TestCertificate.PinnedExpired, HealthyHost.KeySddl)),
        new("pinned-key-unreadable", Verdict.Failing, "RDP4001", host =>
        {
            host.Pin(TestCertificate.Pinned, "O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)");
            host.ResetOnHello();
            host.Log(SampleScenarios.CertificateEvents, 1055, "2026-11-22T10:00:00Z");
        }),
        new("template-certificate-missing", Verdict.Incomplete, "RDP3010", host =>
        {
            host.Set(RegistryPaths.Policy, "CertTemplateName", RegistryValue.String("RemoteDesktopComputer"));
            host.Log(SampleScenarios.CertificateEvents, 1064, "2026-11-22T10:00:00Z");
        }) { IsPartlyJudged = true },
        new("store-name-missing", Verdict.Failing, "RDP3011", host =>
        {
            host.Remove(RegistryPaths.WinStations, "SelfSignedCertStore");
            host.ResetOnHello();
        }),
        new("self-signed-hash-stale", Verdict.AtRisk, "RDP3012", host =>
            host.Set(RegistryPaths.WinStations, "SelfSignedCertificate", RegistryValue.Binary(TestCertificate.SelfSignedExpired.Hash))),
        new("winstations-not-writable", Verdict.AtRisk, "RDP3013", host => host.Registry.RecordSddl(RegistryPaths.WinStations, Observed.Present(Denied))),
        new("store-not-writable-certificate-expired", Verdict.Failing, "RDP3014", host =>
        {
            host.Registry.RecordSddl(RegistryPaths.RemoteDesktopStore + @"\Certificates", Observed.Present(Denied));
            host.SetSelfSigned(TestCertificate.SelfSignedExpired);
        }),
        new("creation-failed-and-no-reason-seen", Verdict.Failing, "RDP3016", host =>
        {
            host.RemoveSelfSigned();
            host.Log(SampleScenarios.CertificateEvents, 1057, "2026-11-22T10:00:00Z", "Binary", "0F000980");
        }),
        new("creation-failed-then-worked", Verdict.Healthy, "", host => host.Log(SampleScenarios.CertificateEvents, 1057, "2026-08-31T10:00:00Z", "Binary", "0F000980")),
        new("configured-certificate-was-passed-over-months-ago", Verdict.Healthy, "", host =>
        {
            host.Pin(TestCertificate.Pinned, HealthyHost.KeySddl);
            host.Log(SampleScenarios.CertificateEvents, 1051, "2026-06-22T10:00:00Z");
        }),
        new("configured-certificate-passed-over", Verdict.AtRisk, "RDP3017", host =>
        {
            host.Pin(TestCertificate.Pinned, HealthyHost.KeySddl);
            host.Log(SampleScenarios.CertificateEvents, 1059, "2026-11-22T10:00:00Z");
        }),
        new("template-enrolled-twice-a-day", Verdict.AtRisk, "RDP3018", host =>
        {
            host.Set(RegistryPaths.Policy, "CertTemplateName", RegistryValue.String("RemoteDesktopComputer"));
            host.Set(RegistryPaths.WinStations, "TemplateCertificate", RegistryValue.Binary(TestCertificate.Pinned.Hash));
            host.Pin(TestCertificate.Pinned, HealthyHost.KeySddl);
            host.Remove(RegistryPaths.RdpTcp, "SSLCertificateSHA1Hash");
            host.Log(SampleScenarios.CertificateEvents, 1063, "2026-11-22T04:00:00Z");
            host.Log(SampleScenarios.CertificateEvents, 1063, "2026-11-22T16:00:00Z");
        }),
        new("schannel-key-failures-and-no-reason-seen", Verdict.AtRisk, "RDP5001", host => host.LogKeyFailure("2026-11-22T09:00:00Z")),
        new("schannel-key-failures-before-the-new-certificate", Verdict.Healthy, "", host =>
        {
            host.LogKeyFailure("2026-11-20T09:00:00Z");
            host.Log(SampleScenarios.CertificateEvents, 1056, "2026-11-21T05:00:00Z");
        }),
        new("tls-protocols-all-off", Verdict.Failing, "RDP5002", host =>
        {
            host.Log("Schannel", 36871, "2026-11-22T09:00:00Z", "Type", "server", "ErrorState", "10013");
            host.ResetOnHello();
        }),
        new("schannel-credential-failures-of-another-server", Verdict.AtRisk, "RDP5002", host =>
            host.Log("Schannel", 36871, "2026-11-22T09:00:00Z", "Type", "server", "ErrorState", "10013")),
        new("listener-fails-in-tls-and-no-reason-seen", Verdict.Failing, "RDP5003", host => host.ResetOnHello()),
        new("listener-ends-nla-and-no-reason-seen", Verdict.Failing, "RDP6001", host => host.CloseOnNla()),
        new("certificate-renewed-and-termservice-not-restarted", Verdict.AtRisk, "RDP3021", host => host.Serve(TestCertificate.SelfSignedExpired)),
        new("certificate-bound-and-termservice-not-restarted", Verdict.AtRisk, "RDP3021", host =>
        {
            host.Pin(TestCertificate.Pinned, HealthyHost.KeySddl);
            host.Serve(TestCertificate.SelfSigned);
        }),
    ];
}
