using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Snapshots;

/// <summary>A snapshot is a file from anywhere: whatever it holds, the answer is one clear error or an honest "not judged".</summary>
public class HostileSnapshotTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{}")]
    [InlineData("{\"schemaVersion\":\"1\"}")]
    [InlineData("{\"schemaVersion\":1.0}")]
    [InlineData("{\"schemaVersion\":2}")]
    [InlineData("{\"schemaVersion\":-1}")]
    [InlineData("{\"schemaVersion\":99999999999999999999}")]
    [InlineData("{\"schemaVersion\":1,\"SCHEMAVERSION\":1}")]
    [InlineData("{\"schemaVersion\":1,\"machine\":{\"name\":\"a\",\"NAME\":\"b\"}}")]
    [InlineData("<html>sign in</html>")]
    [InlineData("MZ\u0090\0\u0003")]
    public void What_is_no_snapshot_gives_one_error_that_says_so(string text)
    {
        string message = Assert.Throws<SnapshotFormatException>(() => HostSnapshot.Parse(text)).Message;
        Assert.StartsWith("This", message);
        Assert.Equal(Printable.Of(message), message);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        string text = TestHosts.Full().ToJson().TrimEnd();
        for (int length = 0; length < text.Length; length += 1 + (length / 40))
        {
            Assert.Throws<SnapshotFormatException>(() => HostSnapshot.Parse(text.Substring(0, length)));
        }
    }

    [Fact]
    public void A_file_too_large_is_refused_before_it_is_read() =>
        Assert.Contains("too large", Assert.Throws<SnapshotFormatException>(() => HostSnapshot.Parse(new string('[', HostSnapshot.MaximumLength + 1))).Message);

    [Fact]
    public void Endless_nesting_is_refused_without_using_up_the_stack()
    {
        Assert.Throws<SnapshotFormatException>(() => HostSnapshot.Parse("{\"schemaVersion\":1,\"x\":" + new string('[', 2_000_000)));
        Assert.Throws<SnapshotFormatException>(() => HostSnapshot.Parse("{\"schemaVersion\":1," + string.Concat(Enumerable.Repeat("\"x\":{", 1_000_000))));
    }

    [Fact]
    public void Names_with_control_characters_are_judged_and_shown_harmless()
    {
        const string evil = "\u001B]0;owned\u0007\r\n\u202E";
        HostSnapshot snapshot = TestHosts.Full();
        snapshot.Host.Machine.Record(new TestMachine { Name = Observed.Present(evil), Product = Observed.Present(evil) });
        snapshot.Host.Sessions.Record(Observed.Present<IReadOnlyList<SessionEntry>>([new(1, evil, evil)]));
        HostSnapshot read = HostSnapshot.Parse(snapshot.ToJson());
        Judging.NeverFails(read.Host);
        Assert.Equal(Printable.Of(evil), read.ComputerName);
        Assert.DoesNotContain('\u001B', read.ToString() + read.Product);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("1601-01-01T00:00:00Z")]
    [InlineData("10000-01-01T00:00:00Z")]
    [InlineData("-0001-01-01T00:00:00Z")]
    public void A_clock_that_is_far_off_costs_nothing_but_what_needs_it(string time)
    {
        HostSnapshot snapshot = TestHosts.Full();
        snapshot.Host.Root["takenAt"] = time;
        Judging.NeverFails(HostSnapshot.Parse(snapshot.ToJson()).Host);
        Assert.NotEqual(ObservedState.Absent, snapshot.Host.Events.Read(new EventQuery("System", "Service Control Manager", [7040], 7)).State);
    }

    [Fact]
    public void A_hundred_thousand_events_are_read()
    {
        var entries = new StringBuilder();
        for (int i = 0; i < 100_000; i++)
        {
            entries.Append(i == 0 ? "" : ",").Append("{\"id\":36870,\"time\":\"2026-11-20T03:12:09Z\",\"data\":{\"Type\":\"server\"}}");
        }

        HostSnapshot snapshot = HostSnapshot.Parse(
            "{\"schemaVersion\":1,\"events\":[{\"log\":\"System\",\"provider\":\"Schannel\",\"ids\":[36870,36871],\"days\":7,\"entries\":[" + entries + "]}]}");
        Assert.Equal(100_000, snapshot.Host.Events.Read(new EventQuery("System", "Schannel", [36870, 36871], 7)).Value.Count);
        Judging.NeverFails(snapshot.Host);
    }

    [Fact]
    public void Texts_of_a_megabyte_are_judged()
    {
        string text = new('x', 1_000_000);
        HostSnapshot snapshot = TestHosts.Full();
        snapshot.Host.Machine.Record(new TestMachine { Name = Observed.Present(text), SystemRoot = Observed.Present(text) });
        snapshot.Host.Registry.Record(RdpTroubleshoot.Facts.RegistryPaths.Cryptography, "MachineGuid", Observed.Present(RegistryValue.String(text)));
        snapshot.Host.Registry.RecordSddl(RdpTroubleshoot.Facts.RegistryPaths.WinStations, Observed.Present(string.Concat(Enumerable.Repeat("(A;;FA;;;WD)", 80_000))));
        snapshot.Host.Files.RecordEntries(TestHosts.MachineKeys, TestHosts.Texts([.. Enumerable.Repeat("x", 200_000)]));
        Judging.NeverFails(HostSnapshot.Parse(snapshot.ToJson()).Host);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("4294967296")]
    [InlineData("-9223372036854775808")]
    [InlineData("9223372036854775807")]
    [InlineData("1e9")]
    public void A_number_that_no_listener_can_have_sent_is_a_failed_read_of_the_probe(string number)
    {
        HostSnapshot snapshot = TestHosts.Full();
        snapshot.Host.Probe.Record("127.0.0.1", 3389, Observed.Present(TestProbes.Everything()));
        List<(string Path, object? Value, Action<object?> Set)> numbers =
            [.. Sweep.Places(snapshot.Host.Root.Child("probe")).Where(place => place.Value is JsonNumber && !place.Path.EndsWith(".milliseconds", StringComparison.Ordinal))];
        Assert.Equal(24, numbers.Count);
        foreach ((string path, object? value, Action<object?> set) in numbers)
        {
            set(new JsonNumber(number));
            Observed<ConnectionObservation> seen = snapshot.Host.Probe.Probe("127.0.0.1", 3389);
            Assert.True(seen.State == ObservedState.Failed, path);
            set(value);
        }

        Assert.True(snapshot.Host.Probe.Probe("127.0.0.1", 3389).IsPresent);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("030")]
    [InlineData("\u001B[2J")]
    [InlineData("long")]
    public void Bytes_of_a_probe_that_are_no_bytes_are_a_failed_read(string bytes)
    {
        HostSnapshot snapshot = TestHosts.Full();
        JsonObject nla = snapshot.Host.Root.Child("probe")!.Child("127.0.0.1:3389")!.Child("nla")!;
        Assert.True(nla.Has("lastBytes"));
        nla["lastBytes"] = bytes == "long" ? string.Concat(Enumerable.Repeat("00", 65)) : bytes;
        Assert.Equal(ObservedState.Failed, snapshot.Host.Probe.Probe("127.0.0.1", 3389).State);
        Assert.Equal(ObservedState.Failed, SnapshotRedactor.Redact(snapshot).Host.Probe.Probe("127.0.0.1", 3389).State);
        Judging.NeverFails(snapshot.Host);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("4294967296")]
    [InlineData("18446744073709551616")]
    [InlineData("1e999")]
    [InlineData("0.5")]
    public void Absurd_numbers_everywhere_are_judged(string number)
    {
        HostSnapshot snapshot = TestHosts.Full();
        Sweep.ReplaceAll(snapshot.Host.Root, node => node is JsonNumber ? new JsonNumber(number) : node);
        snapshot.Host.Root["schemaVersion"] = JsonNumber.Of(1L);
        Judging.NeverFails(HostSnapshot.Parse(snapshot.ToJson()).Host);
    }
}
