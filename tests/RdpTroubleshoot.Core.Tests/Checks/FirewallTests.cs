using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Checks;

public class FirewallTests
{
    [Fact]
    public void A_recording_of_the_time_before_the_firewall_was_recorded_is_incomplete_and_not_failing()
    {
        JsonObject root = HealthyHost.Create().Host.Root;
        root.Remove("firewall");
        foreach (string key in root.Child("registry")!.Select(one => one.Key).Where(key => key.Contains("Firewall") || key.Contains("mpssvc")).ToList())
        {
            root.Child("registry")!.Remove(key);
        }

        Diagnosis diagnosis = Judging.Examine(new RecordedHost(root));
        Assert.Equal(Verdict.Incomplete, diagnosis.Verdict);
        Assert.Empty(diagnosis.RootCauses);
        Assert.Contains(diagnosis.NotJudged, finding => finding.CheckId == "RDP7001" && finding.Summary.Contains("not collected"));
    }

    [Theory]
    [InlineData("firewall-rule-off")]
    [InlineData("firewall-lets-in-some-addresses")]
    [InlineData("firewall-rule-blocks-some")]
    [InlineData("firewall-local-rules-ignored")]
    [InlineData("firewall-requires-ipsec")]
    public void A_recording_that_leaves_the_house_is_judged_like_the_original(string name)
    {
        HostSnapshot snapshot = Scenarios.All.Single(scenario => scenario.Name == name).Record();
        Assert.Equal(Findings(snapshot), Findings(SnapshotRedactor.Redact(snapshot)));
    }

    [Fact]
    public void A_firewall_that_is_off_passes_and_another_one_is_not_ruled_out()
    {
        Finding finding = Judging.Examine(Scenarios.All.Single(scenario => scenario.Name == "firewall-rule-off-and-firewall-off").Record().Host).Findings.Single(one => one.CheckId == "RDP7001");
        Assert.Equal(Outcome.Pass, finding.Outcome);
        Assert.Contains("another product", finding.Summary);
    }

    [Fact]
    public void Every_profile_in_force_is_judged_by_itself()
    {
        IEnumerable<Finding> findings = Judging.Examine(Scenarios.All.Single(scenario => scenario.Name == "firewall-rule-off-and-two-profiles").Record().Host).Findings.Where(one => one.CheckId == "RDP7001");
        Assert.Equal(["Domain", "Public"], findings.Select(finding => finding.Subject));
    }

    [Fact]
    public void A_missing_rule_for_udp_never_makes_a_host_fail() => Assert.All(
        Scenarios.All.SelectMany(scenario => Judging.Examine(scenario.Record().Host).Findings).Where(finding => finding.CheckId == "RDP7010"),
        finding => Assert.NotEqual(Outcome.Fail, finding.Outcome));

    [Fact]
    public void The_addresses_that_get_in_are_told() => Assert.Contains(
        "LocalSubnet, 10.1.0.0/255.255.0.0",
        Judging.Examine(Scenarios.All.Single(scenario => scenario.Name == "firewall-lets-in-some-addresses").Record().Host).RootCauses[0].Finding.Summary);

    [Fact]
    public void A_rule_that_the_service_named_itself_is_found_by_the_name_that_was_given()
    {
        RecordedHost host = HealthyHost.Create().Host;
        const string text = "v2.10|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3390|Svc=termservice|Name=RdpTroubleshoot-In-TCP-3390|";
        var change = new FirewallRuleChange { Why = "w", Rule = "RdpTroubleshoot-In-TCP-3390", Old = null, New = text };
        Assert.Equal(ChangeState.Before, change.Compare(host));
        host.SetRule("{0B3A2F0C-0000-4000-8000-000000000001}", "v2.32|Name=RdpTroubleshoot-In-TCP-3390|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3390|Svc=TermService|");
        Assert.Equal(ChangeState.After, change.Compare(host));
        host.SetRule("{0B3A2F0C-0000-4000-8000-000000000002}", text);
        Assert.Equal(ChangeState.Unknown, change.Compare(host));
    }

    [Fact]
    public void A_rule_that_somebody_changed_is_not_taken_for_the_one_that_was_planned()
    {
        RecordedHost host = HealthyHost.Create().Host;
        string off = RecordedFirewall.TcpRule.Replace("Active=TRUE", "Active=FALSE");
        host.SetRule(FirewallFacts.BuiltInTcp, off + "RA4=10.0.0.1|");
        Assert.Equal(ChangeState.Other, new FirewallRuleChange { Why = "w", Rule = FirewallFacts.BuiltInTcp, Old = off, New = RecordedFirewall.TcpRule }.Compare(host));
    }

    [Fact]
    public void A_list_of_rules_with_one_damaged_rule_is_not_read_as_a_shorter_list()
    {
        RecordedHost host = HealthyHost.Create().Host;
        host.Root.Child("registry")!.Child(RecordedFirewall.LocalRules)!.Child("values")![FirewallFacts.BuiltInTcp] = JsonNumber.Of(7L);
        Assert.Equal(ObservedState.Failed, host.Registry.ReadValues(RecordedFirewall.LocalRules).State);
    }

    [Theory]
    [InlineData("Sideways")]
    [InlineData("None")]
    [InlineData("7")]
    public void Profiles_that_are_not_known_are_a_failed_read(string name)
    {
        var host = new RecordedHost(new JsonObject { { "firewall", new JsonObject { { "activeProfiles", new JsonArray { name } } } } });
        Assert.Equal(ObservedState.Failed, host.Firewall.ReadActiveProfiles().State);
    }

    private static IEnumerable<string> Findings(HostSnapshot snapshot) => Judging.Examine(snapshot.Host).Findings.Where(finding => finding.Area == Area.Firewall).Select(finding => $"{finding.CheckId} {finding.Subject} {finding.Outcome}");
}
