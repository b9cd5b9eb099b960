using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Snapshots;

/// <summary>Every read of every section, with every outcome, written to a file and read again.</summary>
public class RoundTripTests
{
    private static readonly EventQuery Query = new("System", "Schannel", [36870, 36871], 7);

    public static TheoryData<ObservedState> States { get; } =
        [ObservedState.NotCollected, ObservedState.Present, ObservedState.Absent, ObservedState.Denied, ObservedState.Failed];

    [Theory]
    [MemberData(nameof(States))]
    public void A_registry_value_comes_back_as_it_was_read(ObservedState state) => Assert.All(
        (RegistryValue[])
        [
            RegistryValue.DWord(uint.MaxValue), RegistryValue.QWord(ulong.MaxValue), RegistryValue.String("a\0\uD800"), RegistryValue.ExpandString("%x%"),
            RegistryValue.MultiString(), RegistryValue.MultiString("", "b"), RegistryValue.Binary([]), RegistryValue.Binary([0, 255]), RegistryValue.None([1]),
        ],
        value => Same(state, value, (host, observed) => host.Registry.Record(@"HKLM\A", "", observed), host => host.Registry.ReadValue(@"hklm\a", ""), one => (one.Type, one.ToString())));

    [Theory]
    [MemberData(nameof(States))]
    public void A_key_s_subkeys_and_rights_come_back_as_they_were_read(ObservedState state)
    {
        Same<IReadOnlyList<string>>(state, ["A", ""], (host, observed) => host.Registry.RecordSubkeys(@"HKLM\A", observed), host => host.Registry.ReadSubkeys(@"HKLM\A"), Join);
        Same(state, "D:", (host, observed) => host.Registry.RecordSddl(@"HKLM\A", observed), host => host.Registry.ReadSddl(@"HKLM\A"), text => text);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_service_comes_back_as_it_was_read(ObservedState state) => Same(
        state,
        new ServiceEntry { State = ServiceState.StopPending, StartType = ServiceStart.Disabled, Account = "a", ProcessId = 7, BinaryPath = "b", DependsOn = ["c"], ExitCode = 1077 },
        (host, observed) => host.Services.Record("TermService", observed),
        host => host.Services.Read("termservice"),
        one => (one.State, one.StartType, one.Account, one.ProcessId, one.BinaryPath, Join(one.DependsOn), one.ExitCode));

    [Theory]
    [MemberData(nameof(States))]
    public void A_file_comes_back_as_it_was_read(ObservedState state)
    {
        Same(state, FileKind.Link, (host, observed) => host.Files.RecordKind(@"C:\A", observed), host => host.Files.ReadKind(@"c:\a"), kind => kind);
        Same(state, "D:", (host, observed) => host.Files.RecordSddl(@"C:\A", observed), host => host.Files.ReadSddl(@"C:\A"), text => text);
        Same<IReadOnlyList<string>>(state, ["x"], (host, observed) => host.Files.RecordEntries(@"C:\A", observed), host => host.Files.ReadEntries(@"C:\A"), Join);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_certificate_store_comes_back_as_it_was_read(ObservedState state) => Same<IReadOnlyList<CertificateEntry>>(
        state,
        [TestHosts.Certificate([1, 2], "c"), new([], Observed.Absent<PrivateKeyEntry>()), new([3], Observed.Denied<PrivateKeyEntry>("5"))],
        (host, observed) => host.Certificates.Record(@"LocalMachine\My", observed),
        host => host.Certificates.ReadStore(@"LocalMachine\My"),
        store => Join(store.Select(one => Hex.Of(one.Der) + one.PrivateKey.State + one.PrivateKey.Why + one.PrivateKey.ValueOr(null)?.FileName + one.PrivateKey.ValueOr(null)?.OpenStatus)));

    [Theory]
    [MemberData(nameof(States))]
    public void The_status_of_a_key_comes_back_as_it_was_read(ObservedState state) => Same<uint>(
        state,
        0x80090016,
        (host, observed) => host.Certificates.Record("S", Observed.Present<IReadOnlyList<CertificateEntry>>(
            [new([1], Observed.Present(new PrivateKeyEntry { Container = "c", MachineKeySet = false, OpenStatus = observed }))])),
        host => host.Certificates.ReadStore("S").Then(store => store[0].PrivateKey).Then(key => key.OpenStatus),
        status => status);

    [Theory]
    [MemberData(nameof(States))]
    public void Events_come_back_as_they_were_read_newest_first(ObservedState state) => Same<IReadOnlyList<EventEntry>>(
        state,
        [new(36871, TestHosts.Now.AddTicks(1), new Dictionary<string, string> { ["A"] = "b" }), new(36870, TestHosts.Now, new Dictionary<string, string>())],
        (host, observed) => host.Events.Record(Query, observed),
        host => host.Events.Read(Query),
        events => Join(events.Select(one => $"{one.Id} {one.Time.Ticks} {one.Time.Kind} {Join(one.Data.Select(field => field.Key + field.Value))}")));

    [Theory]
    [MemberData(nameof(States))]
    public void Sockets_sessions_and_rights_come_back_as_they_were_read(ObservedState state)
    {
        Same<IReadOnlyList<TcpListenerEntry>>(state, [new("::", 65535, 4, "System")], (host, observed) => host.Sockets.Record(observed), host => host.Sockets.ReadTcpListeners(), Join);
        Same<IReadOnlyList<SessionEntry>>(state, [new(65536, "", "Listen")], (host, observed) => host.Sessions.Record(observed), host => host.Sessions.Read(), Join);
        Same<IReadOnlyList<string>>(state, [], (host, observed) => host.AccountRights.Record("SeX", observed), host => host.AccountRights.ReadHolders("SeX"), Join);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_probe_of_the_listener_comes_back_as_it_was_seen(ObservedState state) => Assert.All(
        (ConnectionObservation[])[TestProbes.Everything(), TestProbes.Served(TestCertificates.Issued)],
        seen => Same(state, seen, (host, observed) => host.Probe.Record("127.0.0.1", 3389, observed), host => host.Probe.Probe("127.0.0.1", 3389), Look));

    [Theory]
    [InlineData("::1", "[::1]:3390")]
    [InlineData("10.20.30.40", "10.20.30.40:3390")]
    public void Each_listener_has_a_probe_of_its_own(string address, string name)
    {
        HostSnapshot snapshot = TestHosts.Full();
        snapshot.Host.Probe.Record(address, 3390, Observed.Denied<ConnectionObservation>("why"));
        Assert.True(snapshot.Host.Root.Child("probe")!.Has(name));
        Assert.Equal(ObservedState.Denied, snapshot.Host.Probe.Probe(address, 3390).State);
        Assert.Equal(ObservedState.NotCollected, snapshot.Host.Probe.Probe(address, 3391).State);
        Assert.True(snapshot.Host.Probe.Probe("127.0.0.1", 3389).IsPresent);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void The_machine_comes_back_as_it_was_read(ObservedState state)
    {
        Same(state, "VM01", (host, observed) => host.Machine.Record(new TestMachine { Name = observed, Product = observed, Role = observed }), host => host.Machine.Name, text => text);
        Same(state, 20348L, (host, observed) => host.Machine.Record(new TestMachine { Build = observed }), host => host.Machine.Build, build => build);
        Same(state, true, (host, observed) => host.Machine.Record(new TestMachine { Elevated = observed }), host => host.Machine.Elevated, flag => flag);
        Same(state, TestHosts.Now.AddTicks(1), (host, observed) => host.Machine.Record(new TestMachine { Clock = observed }), host => host.Machine.Clock, time => (time, time.Kind));
    }

    [Fact]
    public void What_a_later_version_records_survives()
    {
        const string text = "{\"schemaVersion\":1,\"firewall\":{\"rules\":[1]},\"services\":{\"X\":{\"state\":\"Running\",\"trigger\":[true]}},\"machine\":{\"uuid\":\"u\"}}";
        HostSnapshot snapshot = HostSnapshot.Parse(text);
        snapshot.Host.Services.Record("Y", Observed.Absent<ServiceEntry>());
        var again = (JsonObject)JsonReader.Read(snapshot.ToJson())!;
        Assert.Equal("1", ((JsonNumber)((JsonArray)again.Child("firewall")!["rules"]!)[0]!).Text);
        Assert.Equal(true, ((JsonArray)again.Child("services")!.Child("X")!["trigger"]!)[0]);
        Assert.Equal("u", again.Child("machine")!["uuid"]);
    }

    [Fact]
    public void A_whole_recording_reads_back_to_the_same_text()
    {
        string text = TestHosts.Full().ToJson();
        Assert.Equal(text, HostSnapshot.Parse(text).ToJson());
    }

    /// <summary>Each member by name: records compare lists by identity. Times are kept in whole milliseconds.</summary>
    private static string Look(ConnectionObservation seen)
    {
        var attempts = new List<Attempt?>([.. seen.Addresses, .. seen.Negotiations, seen.Hold, .. seen.Hellos, seen.Handshake, seen.Nla, seen.Session]);
        return $"{seen.Target} {seen.Port} {seen.StartedAt:O} {seen.Address}\n" + string.Join("\n", attempts.OfType<Attempt>().Select(Look));
    }

    private static string Look(Attempt attempt) => Join(attempt.GetType().GetProperties().Where(member => member.Name != "EqualityContract").Select(member =>
        member.Name + "=" + (member.GetValue(attempt) is System.Collections.IEnumerable list and not string ? Join(list.Cast<object>()) : member.GetValue(attempt))));

    private static string Join<T>(IEnumerable<T> parts) => string.Join("|", parts);

    private static void Same<T>(ObservedState state, T value, Action<RecordedHost, Observed<T>> write, Func<RecordedHost, Observed<T>> read, Func<T, object> look)
    {
        HostSnapshot snapshot = HostSnapshot.Create("0.1.0");
        write(snapshot.Host, Outcomes.Of(state, value));
        Observed<T> memory = read(snapshot.Host);
        Observed<T> file = read(HostSnapshot.Parse(snapshot.ToJson()).Host);
        Assert.Equal(state, memory.State);
        Assert.Equal(state, file.State);
        Assert.Equal(state is ObservedState.Denied or ObservedState.Failed ? "why" : "", file.Why);
        if (file.IsPresent)
        {
            Assert.Equal(look(value), look(memory.Value));
            Assert.Equal(look(value), look(file.Value));
        }
    }
}
