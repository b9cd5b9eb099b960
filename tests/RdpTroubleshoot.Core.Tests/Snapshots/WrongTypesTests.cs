using System.Linq;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Snapshots;

/// <summary>Every node of a whole snapshot in turn is something else.</summary>
public class WrongTypesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_node_of_the_wrong_type_costs_only_the_findings_that_need_it(int replacement)
    {
        HostSnapshot snapshot = HostSnapshot.Parse(TestHosts.Full().ToJson());
        foreach (var place in Sweep.Places(snapshot.Host.Root).ToList())
        {
            place.Set(Sweep.Replacements[replacement]);
            Diagnosis diagnosis = Judging.NeverFails(snapshot.Host);
            Assert.All(diagnosis.Findings, finding => Assert.Equal(Printable.Of(finding.Summary), finding.Summary));
            place.Set(place.Value);
        }

        Assert.Equal(TestHosts.Full().ToJson(), snapshot.ToJson());
    }

    [Fact]
    public void A_snapshot_without_a_node_is_judged_too()
    {
        string[] sections = [.. TestHosts.Full().Host.Root.Select(member => member.Key).Where(name => name != "schemaVersion")];
        foreach (string left in sections)
        {
            var root = new JsonObject { { "schemaVersion", JsonNumber.Of(1L) } };
            foreach (var member in TestHosts.Full().Host.Root.Where(member => sections.Contains(member.Key) && member.Key != left))
            {
                root.Add(member.Key, member.Value);
            }

            Judging.NeverFails(HostSnapshot.Parse(JsonWriter.Write(root)).Host);
        }
    }
}
