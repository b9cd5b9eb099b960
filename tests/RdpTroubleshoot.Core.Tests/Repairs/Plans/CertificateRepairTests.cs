using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Snapshots;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs.Plans;

public class CertificateRepairTests
{
    private const string Reset = "Reset-RdpSelfSignedCert";
    private const string Bind = "Set-RdpCertificate";
    private const string BareKey = "O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)";

    [Theory]
    [InlineData("certificate-expired-for-no-visible-reason", false)]
    [InlineData("expired-key-undeletable", true)]
    [InlineData("orphan-certificate", false)]
    [InlineData("key-cannot-be-decrypted", true)]
    public void The_useless_certificate_goes_and_its_key_file_only_where_sessionenv_cannot_delete_it(string name, bool moves)
    {
        Repaired repaired = Repaired.From(name, Reset, change: MakeFolderWritable);
        Assert.Single(repaired.Changes.OfType<CertificateRemoval>());
        Assert.Equal(moves, repaired.Changes.OfType<FileMoveChange>().Any());
        Assert.Contains(repaired.Plans, plan => plan.WaitsForCertificate);
        Assert.True(repaired.After.Verdict is Verdict.Healthy or Verdict.AtRisk, repaired.Told);
        Assert.Equal(TestCertificate.SelfSignedRenewed.Thumbprint, new HostFacts(repaired.Machine.Host).Certificates.InUse.Value.Certificate.Thumbprint);
    }

    [Fact]
    public void A_certificate_that_expired_while_sessionenv_was_disabled_is_renewed_and_not_deleted()
    {
        Repaired repaired = Repaired.From("expired-sessionenv-disabled");
        Assert.Empty(repaired.Changes.OfType<CertificateRemoval>());
        Assert.True(repaired.After.Verdict == Verdict.Healthy, repaired.Told);
    }

    [Fact]
    public void Nothing_is_deleted_while_sessionenv_could_not_make_a_new_certificate()
    {
        Repaired repaired = Repaired.From("expired-sessionenv-disabled", Reset);
        Assert.Empty(repaired.Changes);
        Assert.Contains(repaired.Refusals, refusal => refusal.Reason.Contains("RDP2003") && refusal.Instead.Contains("Repair-RdpService"));
    }

    [Fact]
    public void Nothing_is_deleted_that_could_not_be_put_back()
    {
        Repaired repaired = Repaired.From("orphan-certificate", Reset, context => context with { Serialize = (store, _) => Observed.Denied<System.Collections.Generic.IReadOnlyList<byte>>("no", store) });
        Assert.Empty(repaired.Changes);
        Assert.Contains(repaired.Refusals, refusal => refusal.Reason.Contains("could not be put back"));
    }

    [Fact]
    public void A_certificate_of_a_policy_is_left_to_the_policy()
    {
        Repaired repaired = Repaired.From("certificate-expired-for-no-visible-reason", Reset, change: host =>
        {
            host.Set(RegistryPaths.Policy, "CertTemplateName", RegistryValue.String("RemoteDesktopComputer"));
            host.Set(RegistryPaths.WinStations, "TemplateCertificate", RegistryValue.Binary(TestCertificate.SelfSignedExpired.Hash));
        });
        Assert.Empty(repaired.Changes);
    }

    [Fact]
    public void A_stale_key_that_nobody_may_delete_is_passed_over_by_builds_that_count_on()
    {
        RecordedHost host = Repaired.Scenario("stale-key-file-blocks-creation").Record().Host;
        var machine = new SimulatedHost(host) { TriesNextContainer = true };
        string second = HealthyHost.MachineKeys + "\\" + KeyFileName.Of("TSSecKeySet2", HealthyHost.MachineGuid);
        host.Files.RecordKind(second, Observed.Absent<FileKind>());
        Assert.True(machine.StopService("SessionEnv").IsDone);
        Assert.True(machine.StartService("SessionEnv").IsDone);
        Assert.True(host.Files.ReadKind(second).IsPresent);
    }

    [Theory]
    [InlineData("expired-key-undeletable")]
    [InlineData("stale-key-file-blocks-creation")]
    [InlineData("store-not-writable-certificate-expired")]
    [InlineData("workstation-disabled-certificate-expired")]
    public void Restarting_sessionenv_alone_does_not_mend_what_keeps_it_from_renewing(string name)
    {
        var machine = new SimulatedHost(Repaired.Scenario(name).Record().Host);
        machine.StopService("SessionEnv");
        machine.StartService("SessionEnv");
        Assert.Equal(Verdict.Failing, Support.Judging.Examine(machine.Host).Verdict);
    }

    [Fact]
    public void A_renewed_certificate_is_bound_and_network_service_let_at_its_key_alone()
    {
        Repaired repaired = BindTo(TestCertificate.Pinned, TestCertificate.Pinned.Thumbprint.ToLowerInvariant());
        SecurityChange rights = Assert.Single(repaired.Changes.OfType<SecurityChange>());
        Assert.Equal("O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)(A;;FR;;;NS)", rights.New);
        Assert.Contains("7b1c2f7f0d1e4f5a8c3b2a1908f7e6d5_", rights.Path);
        Assert.True(repaired.After.Verdict is Verdict.Healthy or Verdict.AtRisk, repaired.Told);
        Assert.Equal(TestCertificate.Pinned.Thumbprint, new HostFacts(repaired.Machine.Host).Certificates.PinnedHash.Thumbprint.Value);
    }

    [Fact]
    public void A_certificate_that_a_listener_cannot_use_is_not_bound()
    {
        Assert.Contains("has expired", OnlyRefusal(BindTo(TestCertificate.PinnedExpired, TestCertificate.PinnedExpired.Thumbprint)));
        Assert.Contains("not for server authentication", OnlyRefusal(BindTo(TestCertificate.PinnedClientOnly, TestCertificate.PinnedClientOnly.Thumbprint)));
        Assert.Contains("may not be used for TLS", OnlyRefusal(BindTo(TestCertificate.PinnedCrlOnly, TestCertificate.PinnedCrlOnly.Thumbprint)));
        Assert.Contains("holds no certificate", OnlyRefusal(BindTo(TestCertificate.Pinned, new string('A', 40))));
    }

    [Fact]
    public void Tls_12_alone_is_switched_on_for_servers()
    {
        Repaired repaired = Repaired.From("tls-protocols-all-off", "Repair-RdpTls", change: host =>
        {
            host.SetDWord(RegistryPaths.Tls12Server, "Enabled", 0);
            host.SetDWord(RegistryPaths.Tls12Server, "DisabledByDefault", 1);
        });
        Assert.Equal(["Enabled 1", "DisabledByDefault 0"], repaired.Changes.Cast<RegistryValueChange>().Select(change => $"{change.Name} {change.New}"));
        Assert.All(repaired.Changes.Cast<RegistryValueChange>(), change => Assert.Equal(RegistryPaths.Tls12Server, change.Key));
    }

    [Fact]
    public void A_machine_that_works_without_tls_12_is_left_alone() =>
        Assert.All(Repaired.From("healthy", change: host => host.SetDWord(RegistryPaths.Tls12Server, "Enabled", 0)).Plans, plan => Assert.True(plan.AlreadyCorrect, plan.ToString()));

    private static Repaired BindTo(TestCertificate certificate, string thumbprint) => Repaired.From("healthy", Bind, context => context with { Thumbprint = thumbprint }, host =>
    {
        host.Pin(certificate, BareKey);
        host.Remove(RegistryPaths.RdpTcp, "SSLCertificateSHA1Hash");
        host.Serve(TestCertificate.SelfSigned);
    });

    private static string OnlyRefusal(Repaired repaired)
    {
        Assert.Empty(repaired.Changes);
        return Assert.Single(repaired.Refusals).Reason;
    }

    private static void MakeFolderWritable(RecordedHost host) => host.SetSddl(HealthyHost.MachineKeys, HealthyHost.FolderSddl);
}
