using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Snapshots.Redaction;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Snapshots;

public class SnapshotRedactorTests
{
    public static TheoryData<string> Names => [.. Scenarios.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_redacted_snapshot_is_judged_like_the_original(string name)
    {
        HostSnapshot snapshot = Scenarios.All.Single(scenario => scenario.Name == name).Record();
        HostSnapshot redacted = SnapshotRedactor.Redact(snapshot);
        Assert.Equal(Answer(snapshot), Answer(redacted));
        Assert.Equal(redacted.ToJson(), SnapshotRedactor.Redact(redacted).ToJson());
    }

    [Theory]
    [InlineData("VM01")]
    [InlineData("contoso")]
    [InlineData("svc-rdp")]
    [InlineData("CORP")]
    [InlineData("10.20.30.40")]
    [InlineData("fe80::1234")]
    [InlineData(TestHosts.DomainSid)]
    [InlineData(TestHosts.MachineGuid)]
    [InlineData("secret")]
    public void What_identifies_the_machine_is_nowhere_in_the_redacted_snapshot(string secret)
    {
        HostSnapshot snapshot = Identifying();
        Assert.Contains(secret, Everything(snapshot), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(secret, Everything(SnapshotRedactor.Redact(snapshot)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Thumbprints_and_key_material_are_nowhere_in_the_redacted_snapshot()
    {
        HostSnapshot snapshot = Identifying();
        string redacted = Everything(SnapshotRedactor.Redact(snapshot));
        foreach (byte[] der in (byte[][])[TestCertificates.SelfSigned, TestCertificates.Issued])
        {
            byte[] thumbprint = TestCertificates.ThumbprintOf(der);
            Assert.DoesNotContain(Hex.Of(thumbprint), redacted, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Hex.Of(thumbprint.Take(4)), redacted.Replace(" ", ""), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Convert.ToBase64String(thumbprint), redacted);

            // Any eight bytes of the serial number, key, key identifier or signature.
            string bytes = Encoding.GetEncoding("iso-8859-1").GetString([.. der.Skip(der.Length - 200)]);
            Assert.DoesNotContain(bytes.Substring(0, 8), redacted);
            Assert.DoesNotContain(bytes.Substring(100, 8), redacted);
        }
    }

    [Fact]
    public void Redacting_keeps_what_belongs_together_together()
    {
        HostSnapshot redacted = SnapshotRedactor.Redact(Identifying());
        var facts = new HostFacts(redacted.Host);
        Assert.Equal(CertificateRole.Pinned, facts.Certificates.InUse.Value.Role);
        Assert.Equal(facts.Certificates.SelfSignedHash.Thumbprint.Value, facts.Certificates.SelfSignedStore.Value[0].Thumbprint);
        Assert.All((IEnumerable<StoredCertificate>)[facts.Certificates.InUse.Value.Certificate, facts.Certificates.SelfSigned.Value], certificate =>
            Assert.True(facts.MachineKeys.KeyFileOf(certificate).Then(file => file.Descriptor).IsPresent));
        Assert.StartsWith("CN=" + redacted.ComputerName + ".", facts.Certificates.SelfSigned.Value.Details.Value.Subject, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(facts.Certificates.SelfSigned.Value.Thumbprint, facts.Events.Certificate.Value[0].Data.Values);
        Assert.Equal("0x8009030D", facts.Events.Schannel.Value[0].Data["ErrorCode"]);
    }

    [Fact]
    public void Redacting_twice_or_on_another_day_gives_the_same()
    {
        HostSnapshot snapshot = Identifying();
        string before = snapshot.ToJson();
        string redacted = SnapshotRedactor.Redact(snapshot).ToJson();
        Assert.Equal(before, snapshot.ToJson());
        Assert.Equal(redacted, SnapshotRedactor.Redact(HostSnapshot.Parse(before)).ToJson());
        Assert.Equal(redacted, SnapshotRedactor.Redact(HostSnapshot.Parse(redacted)).ToJson());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_certificate_keeps_its_length_validity_and_purposes(int which)
    {
        byte[] der = ((byte[][])[TestCertificates.SelfSigned, TestCertificates.Issued, TestCertificates.Elliptic])[which];
        byte[] redacted = new RedactedCertificates(new RedactedNames(), new RedactedThumbprints()).Redact(der);
        CertificateDetails before = CertificateDetails.Parse(der, "").Value;
        CertificateDetails after = CertificateDetails.Parse(redacted, "").Value;
        Assert.Equal(der.Length, redacted.Length);
        Assert.Equal((before.NotBefore, before.NotAfter, before.KeyUsage), (after.NotBefore, after.NotAfter, after.KeyUsage));
        Assert.Equal(before.Purposes, after.Purposes);
        Assert.Equal(before.Subject == before.Issuer, after.Subject == after.Issuer);
        Assert.NotEqual(before.Subject, after.Subject);
        Assert.True(der.Zip(redacted, (one, other) => one == other).Count(same => !same) > der.Length / 2);
    }

    [Fact]
    public void A_certificate_that_cannot_be_read_is_not_passed_on()
    {
        byte[] garbage = [.. Encoding.ASCII.GetBytes("-----BEGIN RSA PRIVATE KEY----- secret"), .. new byte[100]];
        HostSnapshot snapshot = TestHosts.Full();
        snapshot.Host.Certificates.Record(CertificateFacts.PersonalStorePath, Observed.Present<IReadOnlyList<CertificateEntry>>([TestHosts.Certificate(garbage, "c")]));
        snapshot.Host.Registry.Record(RegistryPaths.RdpTcp, "SSLCertificateSHA1Hash", Observed.Present(RegistryValue.Binary(TestCertificates.ThumbprintOf(garbage))));
        HostSnapshot redacted = SnapshotRedactor.Redact(snapshot);
        Assert.DoesNotContain("secret", Everything(redacted));
        Assert.Equal(Answer(snapshot), Answer(redacted));
        Assert.Equal(CertificateRole.Pinned, new HostFacts(redacted.Host).Certificates.InUse.Value.Role);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void A_damaged_snapshot_is_redacted_without_changing_its_diagnosis(int replacement)
    {
        HostSnapshot snapshot = HostSnapshot.Parse(TestHosts.Full().ToJson());
        foreach (var place in Sweep.Places(snapshot.Host.Root).Where(place => place.Path != "$.schemaVersion").ToList())
        {
            place.Set(Sweep.Replacements[replacement]);
            HostSnapshot redacted = SnapshotRedactor.Redact(snapshot);
            Assert.True(Answer(snapshot) == Answer(redacted), place.Path);
            if (place.Path is not ("$.machine" or "$.machine.name"))
            {
                // Whose name is not known, it cannot be found.
                Assert.DoesNotContain("VM01", Everything(redacted), StringComparison.OrdinalIgnoreCase);
            }

            place.Set(place.Value);
        }
    }

    [Theory]
    [InlineData("SERVER")]
    [InlineData("RDP-Tcp")]
    [InlineData("System")]
    [InlineData("C")]
    [InlineData("FA")]
    [InlineData("Terminal.Server.com")]
    [InlineData("\u65E5\u672C")]
    [InlineData("a.b.c.d")]
    [InlineData("(?<x>")]
    [InlineData("")]
    public void A_computer_with_an_odd_name_is_judged_the_same(string name)
    {
        HostSnapshot snapshot = TestHosts.Full();
        snapshot.Host.Machine.Record(new TestMachine { Name = Observed.Present(name) });
        HostSnapshot redacted = SnapshotRedactor.Redact(snapshot);
        Assert.Equal(Answer(snapshot), Answer(redacted));
        Assert.Equal(redacted.ToJson(), SnapshotRedactor.Redact(redacted).ToJson());
        Assert.True(name.Length == 0 || redacted.ComputerName != name);
    }

    [Fact]
    public void Addresses_that_say_nothing_stay() => Assert.Equal(
        ["0.0.0.0", "::"],
        SnapshotRedactor.Redact(TestHosts.Full()).Host.Sockets.ReadTcpListeners().Value.Select(socket => socket.Address).Take(2));

    private static HostSnapshot Identifying()
    {
        HostSnapshot snapshot = TestHosts.Full();
        RecordedHost host = snapshot.Host;
        host.Registry.Record(@"HKLM\SYSTEM\Tcpip", "Domain", Observed.Present(RegistryValue.String("vm01.corp.contoso.com")));
        host.Registry.Record(@"HKLM\SYSTEM\Tcpip", "Servers", Observed.Present(RegistryValue.MultiString("10.20.30.40", "fe80::1234%7")));
        host.Registry.Record(@"HKLM\SYSTEM\Tcpip", "Hash", Observed.Present(RegistryValue.String(BitConverter.ToString(TestCertificates.ThumbprintOf(TestCertificates.Issued)).Replace('-', ' '))));
        host.Services.Record("Backup", Observed.Denied<ServiceEntry>(@"CORP\svc-rdp on VM01 (10.20.30.40)"));
        host.Events.Record(
            new EventQuery("System", "Netlogon", [5719], 7),
            Observed.Present<IReadOnlyList<EventEntry>>([new(5719, TestHosts.Now, new Dictionary<string, string> { ["User"] = "secret", ["Address"] = "10.20.30.40" })]));
        host.Root["secretSection"] = new JsonObject { { "secret", "secret" } };
        host.Root.Child("machine")!["owner"] = "secret";
        return snapshot;
    }

    /// <summary>The text of a snapshot and that of its certificates.</summary>
    private static string Everything(HostSnapshot snapshot)
    {
        var text = new StringBuilder(snapshot.ToJson());
        foreach (string store in (string[])[CertificateFacts.SelfSignedStorePath, CertificateFacts.PersonalStorePath])
        {
            foreach (CertificateEntry entry in snapshot.Host.Certificates.ReadStore(store).ValueOr([])!)
            {
                text.Append(Encoding.GetEncoding("iso-8859-1").GetString([.. entry.Der]));
            }
        }

        return text.ToString();
    }

    private static string Answer(HostSnapshot snapshot)
    {
        Diagnosis diagnosis = Judging.Examine(snapshot.Host);
        return $"{diagnosis.Verdict}\n{string.Join(",", diagnosis.RootCauses.Select(cause => cause.CheckId + cause.Outcome + cause.Confidence))}\n"
            + string.Join("\n", diagnosis.Findings.Select(finding => finding.CheckId + " " + finding.Outcome));
    }
}
