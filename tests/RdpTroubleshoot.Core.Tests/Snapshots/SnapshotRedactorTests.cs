using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Connections;
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
    private const string PlantedContainer = "le-vm01-contoso.com-key";

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
    [InlineData("127")]
    [InlineData("3389")]
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

    [Theory]
    [InlineData("alice")]
    [InlineData("bob")]
    [InlineData("contoso")]
    [InlineData("vm01")]
    [InlineData(@"\\fs.")]
    [InlineData("CORP-CA")]
    public void Names_in_paths_containers_and_templates_are_nowhere_in_the_redacted_snapshot(string secret)
    {
        // The computer's own name leads to none of them.
        HostSnapshot snapshot = Planted(fileName: "");
        Assert.Contains(secret, Everything(snapshot), StringComparison.OrdinalIgnoreCase);
        HostSnapshot redacted = SnapshotRedactor.Redact(snapshot);
        Assert.DoesNotContain(secret, Everything(redacted), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Answer(snapshot), Answer(redacted));
        Assert.Equal(redacted.ToJson(), SnapshotRedactor.Redact(redacted).ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("as recorded")]
    public void The_key_file_of_a_renamed_container_is_found(string fileName)
    {
        HostSnapshot snapshot = Planted(fileName.Length == 0 ? "" : KeyFileName.Of(PlantedContainer, TestHosts.MachineGuid));
        foreach (HostSnapshot each in (HostSnapshot[])[snapshot, SnapshotRedactor.Redact(snapshot)])
        {
            var facts = new HostFacts(each.Host);
            Assert.Equal(each == snapshot, facts.Certificates.InUse.Value.Certificate.PrivateKey.Value.Container == PlantedContainer);
            Assert.True(facts.MachineKeys.KeyFileOf(facts.Certificates.InUse.Value.Certificate).Then(file => file.Descriptor).IsPresent);
        }
    }

    [Theory]
    [InlineData("Public")]
    [InlineData("Default")]
    [InlineData("All Users")]
    [InlineData("Default User")]
    [InlineData("%USERNAME%")]
    [InlineData("TSSecKeySet1")]
    [InlineData("TermService")]
    [InlineData("ServiceDll")]
    [InlineData("2022")]
    public void Words_of_Windows_are_no_names_of_users(string word) => Assert.Equal(
        $@"C:\Users\{word}\a.dll",
        Redacted($@"C:\Users\{word}\a.dll"));

    [Theory]
    [InlineData(@"C:\Users\alice.smith\a.dll alice", @"C:\Users\n0xxx.n1xxx\a.dll n0xxx")]
    [InlineData(@"C:\Users\j.smith.000\a.dll smith", @"C:\Users\n.n0xxx.n0x\a.dll n0xxx")]
    [InlineData(@"C:\Users\network admin\a.dll admin", @"C:\Users\n0xxxxx n0xxx\a.dll admin")]
    [InlineData(@"C:\Users\alice -k alice smith", @"C:\Users\n0xxx -k n0xxx smith")]
    [InlineData("\"C:/users/alice\" backup-ALICE_1 malice", "\"C:/users/n0xxx\" backup-n0xxx_1 malice")]
    [InlineData(@"\\?\UNC\files1.branch.de\c$ branch de", @"\\?\UNC\n0xxxx.n1xxxx.de\c$ n1xxxx de")]
    [InlineData(@"C:\\Tools\\tool.exe", @"C:\\Tools\\tool.exe")]
    [InlineData(@"\\?\C:\Tools \\.\pipe\x", @"\\?\C:\Tools \\.\pipe\x")]
    [InlineData(@"\\10.20.30.40\share", @"\\198.18.0.1\share")]
    public void Users_and_hosts_are_replaced_in_paths(string text, string expected)
    {
        Assert.Equal(expected, Redacted(text));
        Assert.Equal(expected, Redacted(expected.Replace("198.18.0.1", "10.20.30.40")));
    }

    [Fact]
    public void An_account_and_its_folder_are_replaced_alike()
    {
        HostSnapshot snapshot = HostSnapshot.Create("0.1.0");
        foreach ((string service, string account, string path) in new[]
        {
            ("A", @"CORP\alice.smith", @"C:\Users\alice.smith\a.exe alice"), ("B", @"CORP\gmsa-rdp$", @"C:\Users\gmsa-rdp$\a.exe"), ("C", "CORP\\other", @"C:\Users\other.CORP.000\a.exe"),
        })
        {
            snapshot.Host.Services.Record(service, Observed.Present(new ServiceEntry { Account = account, BinaryPath = path }));
        }

        HostSnapshot redacted = SnapshotRedactor.Redact(snapshot);
        Assert.Equal(
            [@"n0xx\n0xxx.n1xxx C:\Users\n0xxx.n1xxx\a.exe n0xxx", @"n0xx\n0xxxxxx$ C:\Users\n0xxxxxx$\a.exe", @"n0xx\n2xxx C:\Users\n2xxx.n0xx.n0x\a.exe"],
            new[] { "A", "B", "C" }.Select(service => redacted.Host.Services.Read(service).Value).Select(service => service.Account + " " + service.BinaryPath));
        Assert.Equal(redacted.ToJson(), SnapshotRedactor.Redact(redacted).ToJson());
    }

    [Fact]
    public void What_the_redacted_copy_does_not_show_teaches_no_names()
    {
        HostSnapshot snapshot = TestHosts.Full();
        snapshot.Host.Root["other"] = @"C:\Users\carol\a";
        snapshot.Host.Events.Record(
            new EventQuery("Application", "App", [1000], 7),
            Observed.Present<IReadOnlyList<EventEntry>>([new(1000, TestHosts.Now, new Dictionary<string, string> { ["Path"] = @"\\files\C$\Users\david\a" })]));
        snapshot.Host.Registry.Record("HKLM", "Text", Observed.Present(RegistryValue.String(@"C:\Users\alice\a carol david files")));
        HostSnapshot redacted = SnapshotRedactor.Redact(snapshot);
        Assert.Equal(@"C:\Users\n0xxx\a carol david files", redacted.Host.Registry.ReadValue("HKLM", "Text").Value.Text);
        Assert.Equal(redacted.ToJson(), SnapshotRedactor.Redact(redacted).ToJson());
    }

    [Fact]
    public void The_certificate_that_the_listener_shows_stays_the_one_that_is_set_up()
    {
        HostSnapshot redacted = SnapshotRedactor.Redact(TestHosts.Full());
        ConnectionFacts connection = new HostFacts(redacted.Host).Listener.OwnConnection.Value;
        Assert.Equal(new HostFacts(redacted.Host).Certificates.InUse.Value.Certificate.Thumbprint, connection.Certificate.Value.Thumbprint);
        Assert.NotEqual(TestCertificates.Issued, connection.Seen.Handshake!.Certificate);
    }

    [Theory]
    [InlineData("VM01")]
    [InlineData("BRANCH")]
    [InlineData("fabrikam")]
    [InlineData("woods")]
    public void Names_that_the_listener_tells_are_nowhere_in_the_redacted_snapshot(string secret)
    {
        HostSnapshot snapshot = Telling();
        Assert.Contains(secret, Everything(snapshot), StringComparison.OrdinalIgnoreCase);
        HostSnapshot redacted = SnapshotRedactor.Redact(snapshot);
        Assert.DoesNotContain(secret, Everything(redacted), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Answer(snapshot), Answer(redacted));
        Assert.Equal(redacted.ToJson(), SnapshotRedactor.Redact(redacted).ToJson());
    }

    [Fact]
    public void A_name_that_only_the_listener_tells_is_replaced_everywhere()
    {
        HostSnapshot snapshot = Telling();
        snapshot.Host.Registry.Record("HKLM", "Text", Observed.Present(RegistryValue.String(@"\\files.woods.fabrikam.de\a BRANCH-2 branches")));
        NlaAttempt nla = SnapshotRedactor.Redact(snapshot).Host.Probe.Probe("10.20.30.40", 3389).State == ObservedState.NotCollected
            ? SnapshotRedactor.Redact(snapshot).Host.Probe.Probe("198.18.0.1", 3389).Value.Nla!
            : throw new Xunit.Sdk.XunitException("the address is still there");
        string text = SnapshotRedactor.Redact(snapshot).Host.Registry.ReadValue("HKLM", "Text").Value.Text!;
        Assert.EndsWith($".{nla.DnsDomain}\\a {nla.NetBiosDomain}-2 branches", text, StringComparison.Ordinal);
        Assert.Equal(nla.DnsComputer, nla.NetBiosComputer + "." + nla.DnsDomain, ignoreCase: true);
    }

    [Fact]
    public void Bytes_of_a_challenge_or_of_another_service_may_hold_names_and_are_left_out()
    {
        HostSnapshot snapshot = TestHosts.Full();
        const string greeting = "323230206D61696C2E636F6E746F736F2E636F6D";
        ConnectionObservation seen = TestProbes.Everything();
        snapshot.Host.Probe.Record("127.0.0.1", 3389, Observed.Present(seen with
        {
            Negotiations = [.. seen.Negotiations, new NegotiationAttempt { Offered = RdpProtocols.Rdp, Outcome = AttemptOutcome.Unintelligible, LastBytes = greeting }],
            Hold = seen.Hold! with { LastBytes = greeting },
            Handshake = seen.Handshake! with { LastBytes = greeting },
            Nla = seen.Nla! with { LastBytes = TestProbes.Challenge },
            Session = seen.Session! with { LastBytes = greeting },
        }));
        ConnectionObservation redacted = SnapshotRedactor.Redact(snapshot).Host.Probe.Probe("127.0.0.1", 3389).Value;
        Assert.Equal(["030000130ED000001234000203080008000000", "030000130ED000001234000300080005000000", "", ""], redacted.Negotiations.Select(one => one.LastBytes));
        Assert.Equal(["15030300020228", ""], redacted.Hellos.Select(one => one.LastBytes));
        Assert.All((Attempt[])[redacted.Hold!, redacted.Handshake!, redacted.Nla!, redacted.Session!], one => Assert.Empty(one.LastBytes));
    }

    [Fact]
    public void What_a_probe_measured_stays()
    {
        HostSnapshot snapshot = TestHosts.Full();
        ConnectionObservation seen = TestProbes.Everything();
        snapshot.Host.Probe.Record("127.0.0.1", 3389, Observed.Present(seen));
        ConnectionObservation redacted = SnapshotRedactor.Redact(snapshot).Host.Probe.Probe("127.0.0.1", 3389).Value;
        Assert.Equal("127.0.0.1", redacted.Address);
        Assert.Equal(seen.StartedAt, redacted.StartedAt);
        Assert.Equal(seen.Negotiations.Select(one => (one.ToString(), one.SourceReference, one.Capabilities)), redacted.Negotiations.Select(one => (one.ToString(), one.SourceReference, one.Capabilities)));
        Assert.Equal(seen.Hellos.Select(one => (one.ToString(), one.Alert, one.CipherSuite)), redacted.Hellos.Select(one => (one.ToString(), one.Alert, one.CipherSuite)));
        Assert.Equal(seen.Handshake!.ToString(), redacted.Handshake!.ToString());
        Assert.Equal((seen.Nla!.PeerVersion, seen.Nla.ErrorCode, seen.Nla.OsVersion), (redacted.Nla!.PeerVersion, redacted.Nla.ErrorCode, redacted.Nla.OsVersion));
        Assert.Equal(seen.Session! with { LastBytes = "" }, redacted.Session);
    }

    [Theory]
    [InlineData("fe80::1234%7")]
    [InlineData("2001:db8:5::5")]
    [InlineData("10.20.30.40")]
    public void A_listener_on_one_address_is_still_found_with_its_probe(string address)
    {
        HostSnapshot snapshot = Telling(address);
        Assert.True(new HostFacts(snapshot.Host).Listener.OwnConnection.IsPresent);
        HostSnapshot redacted = SnapshotRedactor.Redact(snapshot);
        Assert.True(new HostFacts(redacted.Host).Listener.OwnConnection.IsPresent);
        Assert.DoesNotContain(address, redacted.ToJson());
    }

    /// <summary>A listener on one address, which tells other names than the rest of the snapshot.</summary>
    private static HostSnapshot Telling(string address = "10.20.30.40")
    {
        HostSnapshot snapshot = TestHosts.Full();
        snapshot.Host.Root.Remove("probe");
        snapshot.Host.Sockets.Record(Observed.Present<IReadOnlyList<TcpListenerEntry>>([new(address, 3389, 1044, "svchost")]));
        ConnectionObservation seen = TestProbes.Served(TestCertificates.Issued);
        snapshot.Host.Probe.Record(address, 3389, Observed.Present(seen with
        {
            Addresses = [new AddressAttempt(address) { Outcome = AttemptOutcome.Succeeded, Detail = "told by vm01.woods.fabrikam.de of BRANCH" }],
            Nla = seen.Nla! with { NetBiosDomain = "BRANCH", DnsComputer = "vm01.woods.fabrikam.de", DnsDomain = "woods.fabrikam.de", DnsForest = "fabrikam.de" },
        }));
        return snapshot;
    }

    private static HostSnapshot Planted(string fileName)
    {
        HostSnapshot snapshot = TestHosts.Full();
        RecordedHost host = snapshot.Host;
        host.Machine.Record(new TestMachine { Name = Observed.Present("SRV7") });
        host.Registry.Record(RegistryPaths.Services + @"\TermService\Parameters", "ServiceDll", Observed.Present(RegistryValue.ExpandString(@"C:\Users\alice\AppData\wrap.dll")));
        host.Registry.Record(RegistryPaths.ProfileList, "ProgramData", Observed.Present(RegistryValue.ExpandString(@"\\fs.contoso.com\share")));
        host.Registry.Record(RegistryPaths.Policy, "CertTemplateName", Observed.Present(RegistryValue.String("Contoso-RDP")));
        host.Services.Record("Backup", Observed.Present(new ServiceEntry { Account = "LocalSystem", BinaryPath = @"C:\Users\bob\backup.exe -k CORP-CA" }));
        host.Certificates.Record(CertificateFacts.PersonalStorePath, Observed.Present<IReadOnlyList<CertificateEntry>>(
        [
            new(TestCertificates.Issued, Observed.Present(new PrivateKeyEntry
            {
                Provider = "Microsoft Enhanced Cryptographic Provider v1.0", ProviderType = 1, Container = PlantedContainer, MachineKeySet = true, FileName = fileName,
            })),
        ]));
        string folder = @"\\fs.contoso.com\share\Microsoft\Crypto\RSA\MachineKeys";
        string file = KeyFileName.Of(PlantedContainer, TestHosts.MachineGuid);
        host.Files.RecordEntries(folder, TestHosts.Texts(file));
        host.Files.RecordKind(folder + @"\" + file, Observed.Present(FileKind.File));
        host.Files.RecordSddl(folder + @"\" + file, Observed.Present("O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;BA)"));
        return snapshot;
    }

    private static string Redacted(string text)
    {
        HostSnapshot snapshot = HostSnapshot.Create("0.1.0");
        snapshot.Host.Registry.Record("HKLM", "Text", Observed.Present(RegistryValue.String(text)));
        return SnapshotRedactor.Redact(snapshot).Host.Registry.ReadValue("HKLM", "Text").Value.Text!;
    }

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

        foreach (JsonObject seen in (snapshot.Host.Root.Child("probe") ?? []).Select(probe => probe.Value).OfType<JsonObject>())
        {
            text.Append(Encoding.GetEncoding("iso-8859-1").GetString(NodeParsers.Bytes(seen.Child("handshake")?["certificate"]) ?? []));
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
