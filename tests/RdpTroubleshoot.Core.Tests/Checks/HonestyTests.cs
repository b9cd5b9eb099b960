using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Snapshots;
using Xunit;

namespace RdpTroubleshoot.Tests.Checks;

/// <summary>Takes away one read after the other from a recording that holds just what the checks of a healthy host read.</summary>
public class HonestyTests
{
    /// <summary>What nothing is judged by: names and dates for people, and what only matters when something is wrong.</summary>
    private static readonly string[] NotNeeded =
        ["machine/name", "machine/build", "machine/product", "machine/role", "machine/identity", "machine/elevated", "events/Service Control Manager/7040"];

    private static readonly HostSnapshot Minimal = RecordMinimal();

    public static TheoryData<string> Needed => [.. Places(Minimal.Host.Root).Keys.Where(place => !NotNeeded.Contains(place))];

    [Theory]
    [MemberData(nameof(Needed))]
    public void A_host_of_which_something_could_not_be_read_is_never_called_healthy(string place)
    {
        foreach (object? outcome in new object?[] { new JsonObject { { "denied", "no" } }, new JsonObject { { "failed", "no" } }, 42 })
        {
            JsonObject root = Copy();
            Places(root)[place].Replace(outcome is int ? JsonNumber.Of(42) : outcome);
            Diagnosis diagnosis = Judge(root);
            Assert.True(diagnosis.Verdict == Verdict.Incomplete, $"{diagnosis.Verdict}: {string.Join("; ", diagnosis.RootCauses)}");
        }
    }

    [Theory]
    [MemberData(nameof(Needed))]
    public void A_host_of_which_something_was_not_collected_is_never_called_healthy(string place)
    {
        JsonObject root = Copy();
        Places(root)[place].Remove();
        Assert.Equal(Verdict.Incomplete, Judge(root).Verdict);
    }

    [Theory]
    [InlineData("addresses")]
    [InlineData("negotiations")]
    [InlineData("handshake")]
    [InlineData("nla")]
    public void A_probe_that_breaks_off_where_nothing_failed_does_not_pass_for_a_listener_that_works(string stage)
    {
        JsonObject root = Copy();
        root.Child("probe")!.Child("127.0.0.1:3389")!.Remove(stage);
        Assert.Equal(Verdict.Incomplete, Judge(root).Verdict);
    }

    [Theory]
    [InlineData("addresses")]
    [InlineData("negotiations")]
    [InlineData("hellos")]
    public void A_probe_with_an_empty_list_of_attempts_is_judged_like_one_without(string stage)
    {
        JsonObject root = Copy();
        root.Child("probe")!.Child("127.0.0.1:3389")![stage] = new JsonArray();
        Assert.Equal(stage == "hellos" ? Verdict.Healthy : Verdict.Incomplete, Judge(root).Verdict);
    }

    [Fact]
    public void An_empty_recording_is_incomplete_and_names_no_cause()
    {
        Diagnosis diagnosis = new HostExaminer(HostSnapshot.Create("0.1.0").Host, HostExaminer.DefaultLimit).Examine(TestContext.Current.CancellationToken);
        Assert.Equal(Verdict.Incomplete, diagnosis.Verdict);
        Assert.Empty(diagnosis.RootCauses);
        Assert.Equal(HostExaminer.Checks.Count, diagnosis.NotJudged.Select(finding => finding.CheckId).Distinct().Count());
    }

    [Fact]
    public void The_minimal_recording_is_enough_to_call_the_host_healthy() => Assert.Equal(Verdict.Healthy, Judge(Copy()).Verdict);

    private static HostSnapshot RecordMinimal()
    {
        HostSnapshot snapshot = HostSnapshot.Create("0.1.0");
        var recording = new RecordingHost(HealthyHost.Create().Host, snapshot.Host);
        new HostExaminer(recording, HostExaminer.DefaultLimit).Examine(TestContext.Current.CancellationToken);
        return snapshot;
    }

    private static JsonObject Copy() => (JsonObject)JsonReader.Read(Minimal.ToJson())!;

    private static Diagnosis Judge(JsonObject root) => new HostExaminer(new RecordedHost(root), HostExaminer.DefaultLimit).Examine(TestContext.Current.CancellationToken);

    private static Dictionary<string, Place> Places(JsonObject root)
    {
        var places = new Dictionary<string, Place>();
        foreach (KeyValuePair<string, object?> key in root.Child("registry")!)
        {
            var members = (JsonObject)key.Value!;
            Add(places, "registry/" + key.Key, members, [.. members.Select(member => member.Key).Where(name => name != "values")]);
            if (members.Child("values") is JsonObject values)
            {
                Add(places, "registry/" + key.Key, values, [.. values.Select(value => value.Key)]);
            }
        }

        foreach (KeyValuePair<string, object?> file in root.Child("files")!)
        {
            Add(places, "files/" + file.Key, (JsonObject)file.Value!, [.. ((JsonObject)file.Value!).Select(member => member.Key)]);
        }

        foreach (string section in new[] { "machine", "services", "certificates", "accountRights", "probe", "firewall" })
        {
            Add(places, section, root.Child(section)!, [.. root.Child(section)!.Select(member => member.Key)]);
        }

        foreach (JsonObject query in ((JsonArray)root["events"]!).Cast<JsonObject>())
        {
            places[$"events/{query["provider"]}/{((JsonNumber)((JsonArray)query["ids"]!)[0]!).Text}"] = new Place(query, "entries");
        }

        Add(places, "", root, "takenAt", "listeners");
        return places;
    }

    private static void Add(Dictionary<string, Place> places, string prefix, JsonObject parent, params string[] names)
    {
        foreach (string name in names)
        {
            places[prefix.Length == 0 ? name : prefix + "/" + name] = new Place(parent, name);
        }
    }

    private sealed class Place(JsonObject parent, string name)
    {
        public void Replace(object? node) => parent[name] = node;

        public void Remove() => parent.Remove(name);
    }
}
