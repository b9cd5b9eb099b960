using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs.Plans;

public class MissingReadTests
{
    public static TheoryData<string> Names => [.. SampleScenarios.All.Select(scenario => scenario.Name), "rdp-off", "stale-key-file-blocks-creation", "workstation-disabled-certificate-expired", "store-not-writable-certificate-expired"];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_could_not_be_read_is_refused_and_never_passes_for_correct(string name)
    {
        string json = Repaired.Scenario(name).Record().ToJson();
        int count = Reads((JsonObject)JsonReader.Read(json)!).Count();
        for (int i = 0; i < count; i++)
        {
            var root = (JsonObject)JsonReader.Read(json)!;
            var read = Reads(root).ElementAt(i);
            read.Set(new JsonObject { { "denied", "taken away" } });
            var machine = new SimulatedHost(new RecordedHost(root));
            Diagnosis diagnosis = Judging.Examine(machine.Host);
            foreach (Repair repair in RepairCatalogue.All)
            {
                var context = new RepairContext { BackupFolder = Repaired.BackupFolder, Serialize = machine.SerializeCertificate, MayDropSessions = true };
                RepairPlan plan = repair.Plan(new HostFacts(machine.Host), diagnosis.Findings, context);
                bool isOpen = diagnosis.Findings.Any(finding => finding.IsNotJudged && repair.Info.Fixes.Contains(finding.CheckId));
                Assert.False(isOpen && plan.AlreadyCorrect, $"{read.Path}: {plan}");
            }
        }
    }

    [Fact]
    public void A_value_that_cannot_be_read_is_not_overwritten()
    {
        RecordedHost host = Repaired.Scenario("one-adapter").Record().Host;
        Diagnosis diagnosis = Judging.Examine(host);
        host.Registry.Record(RegistryPaths.RdpTcp, "LanAdapter", RdpTroubleshoot.Hosts.Observed.Denied<RdpTroubleshoot.Hosts.RegistryValue>("taken away"));
        RepairPlan plan = RepairCatalogue.All.Single(repair => repair.Info.Id == "FIX1010").Plan(new HostFacts(host), diagnosis.Findings, new RepairContext { BackupFolder = Repaired.BackupFolder });
        Assert.Empty(plan.Changes);
        Assert.Contains("could not be read", Assert.Single(plan.Refusals).Reason);
    }

    /// <summary>The nodes that are reads: registry values, services, rights, stores and lists.</summary>
    private static IEnumerable<(string Path, object? Value, System.Action<object?> Set)> Reads(JsonObject root) =>
        Sweep.Places(root).Where(place => place.Value is JsonObject or JsonArray || place.Path.EndsWith(".sddl", System.StringComparison.Ordinal) || place.Path.EndsWith(".kind", System.StringComparison.Ordinal));
}
