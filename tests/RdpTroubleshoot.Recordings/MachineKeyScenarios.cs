using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

internal static class MachineKeyScenarios
{
    private const string OtherGuid = "11111111-2222-3333-4444-555555555555";

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("users-denied-on-the-key", Verdict.Failing, "RDP4001", host =>
        {
            host.SetSddl(HealthyHost.KeyFile, "O:SYG:SYD:PAI(D;;FA;;;BU)(A;;FA;;;SY)(A;;FR;;;NS)");
            host.ResetOnHello();
        }),
        new("key-rights-empty", Verdict.Failing, "RDP4001", host =>
        {
            host.SetSddl(HealthyHost.KeyFile, "O:SYG:SYD:P");
            host.ResetOnHello();
        }),
        new("key-readable-through-a-group", Verdict.Healthy, "", host => host.SetSddl(HealthyHost.KeyFile, "O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;SU)")),
        new("german-host-lost-key", Verdict.Failing, "RDP4001", host =>
        {
            host.Root.Child("machine")!["product"] = "Windows Server 2022 Datacenter (deutsch)";
            host.SetSddl(HealthyHost.KeyFile, SampleScenarios.KeyWithoutNetworkService);
            host.ResetOnHello();
            host.Log("Schannel", 36870, "2026-11-22T09:00:00Z", "Type", "Server", "ErrorCode", "0x8009030D", "ErrorStatus", "10001");
        }),
        new("key-cannot-be-decrypted", Verdict.Failing, "RDP4002", host =>
        {
            host.SetSelfSigned(TestCertificate.SelfSigned, HealthyHost.SelfSignedKey with { OpenStatus = Observed.Present(0x8009000Bu) });
            host.ResetOnHello();
            host.Log(SampleScenarios.CertificateEvents, 1057, "2026-11-22T10:00:00Z", "0", "Schluessel", "Binary", "0B000980");
        }),
        new("old-key-could-not-be-decrypted", Verdict.AtRisk, "RDP4012", host => host.Log(SampleScenarios.CertificateEvents, 1057, "2026-11-22T10:00:00Z", "Binary", "0B000980")),
        new("pinned-key-cannot-be-decrypted", Verdict.Failing, "RDP4002", host =>
        {
            host.PinWithCngKey(TestCertificate.Pinned, 0x8009000B);
            host.ResetOnHello();
        }),
        new("two-faults-with-one-trace", Verdict.Failing, "RDP2003", host =>
        {
            host.SetSelfSigned(TestCertificate.SelfSignedExpired, HealthyHost.SelfSignedKey with { OpenStatus = Observed.Present(0x80090016u), FileName = "" });
            host.Disable("SessionEnv");
            host.RemoveFile(HealthyHost.KeyFile);
            host.Files.RecordEntries(HealthyHost.MachineKeys, HealthyHost.Present("f686aace6942fb7f7ceb231212eef4a4_" + OtherGuid));
            host.ResetOnHello();
            host.LogKeyFailure("2026-11-22T09:00:00Z");
        }),
        new("key-open-to-domain-users", Verdict.AtRisk, "RDP4007", host => host.SetSddl(HealthyHost.KeyFile, "O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)(A;;FR;;;S-1-5-21-1-2-3-513)")),
        new("key-refused-to-an-administrator", Verdict.AtRisk, "RDP4011", host =>
            host.SetSelfSigned(TestCertificate.SelfSigned, HealthyHost.SelfSignedKey with { OpenStatus = Observed.Present(0x80090010u) })),
        new("key-in-a-device", Verdict.Incomplete, "", host => host.PinWithCngKey(TestCertificate.Pinned, 0, hasFile: false)) { IsPartlyJudged = true },
        new("cng-key-readable", Verdict.Healthy, "", host => host.PinWithCngKey(TestCertificate.Pinned, 0)),
        new("system-removed-from-the-key-and-certificate-expired", Verdict.Failing, "RDP4003", host =>
        {
            host.SetSelfSigned(TestCertificate.SelfSignedExpired);
            host.SetSddl(HealthyHost.KeyFile, "O:S-1-5-21-1-2-3-1001G:SYD:PAI(A;;FR;;;NS)");
            host.Log(SampleScenarios.CertificateEvents, 1058, "2026-11-06T05:00:00Z", "Binary", "05000780");
        }),
        new("stale-key-file-blocks-creation", Verdict.Failing, "RDP4003", host =>
        {
            host.Certificates.Record(CertificateFacts.SelfSignedStorePath, HealthyHost.Present<CertificateEntry>());
            host.Remove(RegistryPaths.WinStations, "SelfSignedCertificate");
            host.SetSddl(HealthyHost.KeyFile, "O:SYG:SYD:PAI(A;;FR;;;BA)");
            host.SetSddl(HealthyHost.MachineKeys, "O:SYG:SYD:PAI(A;;0x12019f;;;WD)");
            host.ResetOnHello();
            host.Log(SampleScenarios.CertificateEvents, 1057, "2026-11-22T10:00:00Z", "0", "Object already exists.", "Binary", "0F000980");
        }),
        new("folder-not-writable", Verdict.AtRisk, "RDP4004", host => host.SetSddl(HealthyHost.MachineKeys, "O:SYG:SYD:PAI(D;;0x2;;;SY)(A;;0x12019f;;;WD)(A;;FA;;;BA)")),
        new("folder-hardened-and-fine", Verdict.Healthy, "", host => host.SetSddl(HealthyHost.MachineKeys, "O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)")),
        new("programdata-moved-with-the-keys", Verdict.Healthy, "", ProgramDataMoved),
        new("programdata-moved-without-the-keys", Verdict.Failing, "RDP4005", host =>
        {
            const string moved = @"D:\Data\Microsoft\Crypto\RSA\MachineKeys";
            host.SetSelfSigned(TestCertificate.SelfSigned, HealthyHost.SelfSignedKey with { OpenStatus = Observed.Present(0x80090016u) });
            host.Set(RegistryPaths.ProfileList, "ProgramData", RegistryValue.ExpandString(@"D:\Data"));
            host.Files.RecordKind(moved, Observed.Absent<FileKind>());
            host.Files.RecordSddl(moved, Observed.Absent<string>());
            host.Files.RecordEntries(moved, Observed.Absent<System.Collections.Generic.IReadOnlyList<string>>());
            string file = moved + HealthyHost.KeyFile.Substring(HealthyHost.MachineKeys.Length);
            host.Files.RecordKind(file, Observed.Absent<FileKind>());
            host.Files.RecordSddl(file, Observed.Absent<string>());
            host.ResetOnHello();
        }),
        new("key-file-deleted-beside-one-of-the-image", Verdict.Failing, "RDP4010", host =>
        {
            host.SetSelfSigned(TestCertificate.SelfSigned, HealthyHost.SelfSignedKey with { OpenStatus = Observed.NotCollected<uint>() });
            host.RemoveFile(HealthyHost.KeyFile);
            host.Files.RecordEntries(HealthyHost.MachineKeys, HealthyHost.Present("f686aace6942fb7f7ceb231212eef4a4_" + OtherGuid));
            host.ResetOnHello();
        }),
        new("key-open-to-users-by-inheritance", Verdict.AtRisk, "RDP4007", host =>
            host.SetSddl(HealthyHost.KeyFile, "O:SYG:SYD:AI(A;ID;FA;;;SY)(A;ID;FR;;;NS)(A;ID;FR;;;BU)")),
        new("machinekeys-is-a-junction", Verdict.AtRisk, "RDP4005", host => host.Files.RecordKind(HealthyHost.MachineKeys, Observed.Present(FileKind.Link))),
        new("no-way-through-the-folders", Verdict.Failing, "RDP4006", host =>
        {
            host.AccountRights.Record("SeChangeNotifyPrivilege", HealthyHost.Present("S-1-5-32-544"));
            host.SetSddl(@"C:\ProgramData\Microsoft", "O:SYG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)");
            host.ResetOnHello();
        }),
        new("key-open-to-everyone", Verdict.AtRisk, "RDP4007", host => host.SetSddl(HealthyHost.KeyFile, "O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)(A;;FR;;;WD)")),
        new("key-without-list-of-rights", Verdict.AtRisk, "RDP4007", host => host.SetSddl(HealthyHost.KeyFile, "O:SYG:SYD:NO_ACCESS_CONTROL")),
        new("key-owned-by-a-removed-administrator", Verdict.AtRisk, "RDP4008", host =>
            host.SetSddl(HealthyHost.KeyFile, "O:S-1-5-21-1-2-3-1105G:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)")),
        new("folder-hands-rights-down", Verdict.AtRisk, "RDP4009", host =>
            host.SetSddl(HealthyHost.MachineKeys, "O:SYG:SYD:PAI(A;;0x12019f;;;WD)(A;OICI;FA;;;BA)(A;OICI;FR;;;NS)")),
        new("machineguid-changed", Verdict.Failing, "RDP4010", host =>
        {
            host.SetSelfSigned(TestCertificate.SelfSigned, HealthyHost.SelfSignedKey with { OpenStatus = Observed.Present(0x80090016u), FileName = "" });
            host.RemoveFile(HealthyHost.KeyFile);
            host.Files.RecordEntries(HealthyHost.MachineKeys, HealthyHost.Present("f686aace6942fb7f7ceb231212eef4a4_" + OtherGuid));
            host.ResetOnHello();
        }),
        new("key-files-of-the-image", Verdict.Healthy, "", host => host.Files.RecordEntries(
            HealthyHost.MachineKeys, HealthyHost.Present("f686aace6942fb7f7ceb231212eef4a4_" + HealthyHost.MachineGuid, "f686aace6942fb7f7ceb231212eef4a4_" + OtherGuid))),
    ];

    /// <summary>The key store went along: everything that reads by path has to follow.</summary>
    private static void ProgramDataMoved(RecordedHost host)
    {
        const string moved = @"D:\Data\Microsoft\Crypto\RSA\MachineKeys";
        host.Set(RegistryPaths.ProfileList, "ProgramData", RegistryValue.ExpandString(@"D:\Data"));
        host.Files.RecordKind(moved, Observed.Present(FileKind.Directory));
        host.SetSddl(moved, HealthyHost.FolderSddl);
        host.Files.RecordEntries(moved, HealthyHost.Present("f686aace6942fb7f7ceb231212eef4a4_" + HealthyHost.MachineGuid));
        string file = moved + HealthyHost.KeyFile.Substring(HealthyHost.MachineKeys.Length);
        host.Files.RecordKind(file, Observed.Present(FileKind.File));
        host.SetSddl(file, HealthyHost.KeySddl);
    }
}
