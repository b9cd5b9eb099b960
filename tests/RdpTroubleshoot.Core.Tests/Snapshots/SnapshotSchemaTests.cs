using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NJsonSchema;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Snapshots;

/// <summary>docs/snapshot.schema.json says what is read and written.</summary>
public class SnapshotSchemaTests
{
    public static TheoryData<string> Samples => [.. Directory.GetFiles(Path.Combine(Generated.Root, "samples"), "*.json").Select(Path.GetFileName).OfType<string>()];

    public static TheoryData<string> Names => [.. Scenarios.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_is_valid(string name) => await IsValid(await File.ReadAllTextAsync(Path.Combine(Generated.Root, "samples", name), TestContext.Current.CancellationToken));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_recording_is_valid_also_redacted(string name)
    {
        HostSnapshot snapshot = new HostRecorder(Scenarios.All.Single(scenario => scenario.Name == name).Record().Host, "0.1.0").Record(null, TestContext.Current.CancellationToken);
        await IsValid(snapshot.ToJson());
        await IsValid(SnapshotRedactor.Redact(snapshot).ToJson());
    }

    [Fact]
    public async Task A_recording_with_every_section_and_outcome_is_valid()
    {
        HostSnapshot snapshot = HostSnapshot.Create("0.1.0");
        EveryRead.Of(new RecordingHost(TestHosts.Full().Host, snapshot.Host));
        await IsValid(snapshot.ToJson());
        await IsValid(TestHosts.Full().ToJson());
        HostSnapshot everything = TestHosts.Full();
        everything.Host.Probe.Record("127.0.0.1", 3389, Observed.Present(TestProbes.Everything()));
        everything.Host.Probe.Record("::1", 3389, Observed.Denied<ConnectionObservation>("why"));
        await IsValid(everything.ToJson());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"schemaVersion\":2}")]
    [InlineData("{\"schemaVersion\":1,\"takenAt\":\"yesterday\"}")]
    [InlineData("{\"schemaVersion\":1,\"machine\":{\"name\":42}}")]
    [InlineData("{\"schemaVersion\":1,\"registry\":{\"HKLM\\\\A\":{\"values\":{\"x\":{\"type\":\"DWord\",\"value\":-1}}}}}")]
    [InlineData("{\"schemaVersion\":1,\"registry\":{\"HKLM\\\\A\":{\"values\":{\"x\":{\"type\":\"Dword\",\"value\":1}}}}}")]
    [InlineData("{\"schemaVersion\":1,\"registry\":{\"HKLM\\\\A\":{\"values\":{\"x\":3389}}}}")]
    [InlineData("{\"schemaVersion\":1,\"registry\":{\"HKLM\\\\A\":{\"absent\":false}}}")]
    [InlineData("{\"schemaVersion\":1,\"services\":{\"S\":{\"state\":\"Running\"}}}")]
    [InlineData("{\"schemaVersion\":1,\"files\":{\"C:\\\\\":{\"kind\":\"Folder\"}}}")]
    [InlineData("{\"schemaVersion\":1,\"certificates\":{\"S\":[{}]}}")]
    [InlineData("{\"schemaVersion\":1,\"events\":[{\"log\":\"System\",\"provider\":\"P\",\"ids\":[1],\"days\":7,\"entries\":[{\"id\":1}]}]}")]
    [InlineData("{\"schemaVersion\":1,\"listeners\":[{\"address\":\"::\",\"port\":65536}]}")]
    [InlineData("{\"schemaVersion\":1,\"sessions\":{\"denied\":5}}")]
    [InlineData("{\"schemaVersion\":1,\"probe\":[]}")]
    [InlineData("{\"schemaVersion\":1,\"probe\":{\"::1\":{}}}")]
    [InlineData("{\"schemaVersion\":1,\"probe\":{\"127.0.0.1:3389\":{\"startedAt\":\"2026-11-23T07:00:00Z\",\"hold\":{\"outcome\":\"Ok\"}}}}")]
    [InlineData("{\"schemaVersion\":1,\"probe\":{\"127.0.0.1:3389\":{\"startedAt\":\"2026-11-23T07:00:00Z\",\"hold\":{\"outcome\":\"Reset\",\"lastBytes\":\"030\"}}}}")]
    [InlineData("{\"schemaVersion\":1,\"probe\":{\"127.0.0.1:3389\":{\"startedAt\":\"2026-11-23T07:00:00Z\",\"negotiations\":[{\"outcome\":\"Reset\"}]}}}")]
    [InlineData("{\"schemaVersion\":1,\"probe\":{\"127.0.0.1:3389\":{\"startedAt\":\"2026-11-23T07:00:00Z\",\"handshake\":{\"outcome\":\"Reset\",\"version\":65536}}}}")]
    public async Task What_would_not_be_read_is_not_valid(string text) =>
        Assert.NotEmpty((await Schema()).Validate(text));

    [Fact]
    public async Task What_a_later_version_adds_is_valid() =>
        await IsValid("{\"schemaVersion\":1,\"firewall\":{},\"machine\":{\"uuid\":\"u\"},\"sessions\":[{\"id\":1,\"name\":\"\",\"state\":\"Active\",\"idle\":5}]}");

    private static async Task<JsonSchema> Schema() =>
        await JsonSchema.FromFileAsync(Path.Combine(Generated.Root, "docs", "snapshot.schema.json"), TestContext.Current.CancellationToken);

    private static async Task IsValid(string text) => Assert.Empty((await Schema()).Validate(text).Select(error => error.ToString()));
}
