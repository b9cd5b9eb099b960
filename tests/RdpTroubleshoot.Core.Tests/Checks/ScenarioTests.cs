using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using Xunit;

namespace RdpTroubleshoot.Tests.Checks;

public class ScenarioTests
{
    public static TheoryData<string> Names => [.. Scenarios.All.Select(scenario => scenario.Name)];

    public static TheoryData<string> WhollyJudged => [.. Scenarios.All.Where(scenario => !scenario.IsPartlyJudged).Select(scenario => scenario.Name)];

    public static TheoryData<string> Faults => [.. Scenarios.All.Where(scenario => scenario.RootCause.Length > 0).Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_root_cause_comes_first_and_the_verdict_fits(string name)
    {
        Scenario scenario = Find(name);
        Diagnosis diagnosis = Judge(scenario);
        string told = string.Join("; ", diagnosis.RootCauses.Select(cause => cause.ToString()).Concat(diagnosis.NotJudged.Select(finding => finding.ToString())));
        Assert.True(scenario.Verdict == diagnosis.Verdict, $"{diagnosis.Verdict}: {told}");
        Assert.True(scenario.RootCause == (diagnosis.RootCauses.Select(cause => cause.CheckId).DefaultIfEmpty("").First()), told);
    }

    [Theory]
    [MemberData(nameof(WhollyJudged))]
    public void Everything_is_judged_when_everything_was_recorded(string name) =>
        Assert.Empty(Judge(Find(name)).NotJudged);

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_root_cause_quotes_facts_with_their_sources_and_says_what_to_do(string name)
    {
        RootCause cause = Judge(Find(name)).RootCauses[0];
        Assert.NotEmpty(cause.Proof);
        Assert.All(cause.Proof, proof => Assert.NotEmpty(proof.Source));
        Assert.NotEmpty(cause.Manual);
        Assert.All(cause.Manual, step => Assert.DoesNotContain("  ", step.Trim().Replace("   (", " (")));
    }

    [Fact]
    public void Every_check_finds_its_fault_in_some_recording()
    {
        HashSet<string> found = [.. Scenarios.All.SelectMany(scenario => Judge(scenario).Findings).Where(finding => finding.IsProblem).Select(finding => finding.CheckId)];
        Assert.Equal(HostExaminer.Checks.Select(check => check.Id), HostExaminer.Checks.Select(check => check.Id).Intersect(found));
    }

    [Fact]
    public void A_healthy_host_has_no_finding_above_pass() =>
        Assert.All(Judge(Find("healthy")).Findings, finding => Assert.True(finding.Outcome is Outcome.Pass or Outcome.NotApplicable, finding.ToString()));

    [Theory]
    [InlineData("network-service-lost-key", "RDP9001")]
    [InlineData("expired-sessionenv-disabled", "RDP9001")]
    [InlineData("expired-key-undeletable", "RDP9001")]
    [InlineData("orphan-certificate", "RDP9001")]
    [InlineData("pinned-certificate-gone", "RDP9001")]
    [InlineData("hardened-will-fail", "RDP9001")]
    [InlineData("rdp-wrapper-leftovers", "RDP9002")]
    [InlineData("firewall-rule-off", "RDP9002")]
    [InlineData("firewall-service-crashes", "RDP9002")]
    [InlineData("firewall-local-rules-ignored", "RDP9002")]
    [InlineData("pinned-key-cannot-be-decrypted", "RDP9001")]
    public void The_chain_ends_at_what_people_see(string name, string end) =>
        Assert.Equal(end, Judge(Find(name)).RootCauses[0].LeadsTo[^1].Id);

    [Theory]
    [InlineData("rdp-off-by-policy")]
    [InlineData("encryption-level-out-of-range-by-policy")]
    public void Nobody_is_sent_to_a_repair_that_group_policy_undoes(string name)
    {
        RootCause cause = Judge(Find(name)).RootCauses[0];
        Assert.Empty(cause.Repairs);
        Assert.Contains(cause.Manual, step => step.Contains("gpresult"));
        Assert.Contains(cause.Proof, proof => proof.Actual.Contains("(Group Policy)"));
    }

    [Fact]
    public void The_end_of_a_pinned_certificate_is_not_hidden_by_a_fault_of_the_self_signed_one() => Assert.Contains(
        Judge(Find("pinned-certificate-ends-next-week-and-sessionenv-disabled")).RootCauses, cause => cause.CheckId == "RDP3019");

    [Fact]
    public void A_risk_stays_a_risk_when_something_broken_has_the_same_effect()
    {
        RootCause adapter = Judge(Find("one-adapter-and-termservice-stopped")).RootCauses.Single(cause => cause.CheckId == "RDP1010");
        Assert.Equal(Outcome.Warn, adapter.Outcome);
        Assert.Equal(Confidence.Medium, adapter.Confidence);
    }

    [Fact]
    public void A_fault_of_the_certificate_is_told_beside_the_switch_that_is_off() => Assert.Contains(
        Judge(Find("rdp-off-and-sessionenv-disabled-and-certificate-expired")).RootCauses, cause => cause.CheckId == "RDP2003" && cause.Outcome == Outcome.Fail);

    [Theory]
    [MemberData(nameof(Names))]
    public void No_problem_vanishes_each_is_a_root_cause_or_explained_by_one(string name)
    {
        Diagnosis diagnosis = Judge(Find(name));
        HashSet<string> told = [.. diagnosis.RootCauses.Select(cause => cause.CheckId), .. diagnosis.RootCauses.SelectMany(cause => cause.Explains).Select(finding => finding.CheckId)];
        Assert.All(diagnosis.Findings.Where(finding => finding.IsProblem), finding => Assert.Contains(finding.CheckId, told));
    }

    [Fact]
    public void Nobody_deletes_a_self_signed_certificate_because_of_a_pinned_one() =>
        Assert.DoesNotContain(Judge(Find("pinned-key-cannot-be-decrypted")).RootCauses[0].Manual, step => step.Contains("Remove-Item") || step.StartsWith("Move", StringComparison.Ordinal));

    [Fact]
    public void Steps_by_hand_never_take_every_right_away() => Assert.DoesNotContain(
        Scenarios.All.SelectMany(scenario => Judge(scenario).RootCauses).SelectMany(cause => cause.Manual), step => step.Contains("icacls") && step.Contains("/inheritance:r") && !step.Contains("never"));

    [Fact]
    public void Evidence_in_the_log_makes_a_cause_certain_and_stands_among_its_proofs()
    {
        RootCause cause = Judge(Find("network-service-lost-key")).RootCauses[0];
        Assert.Equal(Confidence.Certain, cause.Confidence);
        Assert.Contains(cause.Proof, proof => proof.ToString().Contains("Schannel 36870 0x8009030D") && proof.Actual.StartsWith("14 times", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("network-service-lost-key", "RDP5003")]
    [InlineData("orphan-certificate", "RDP5003")]
    [InlineData("pinned-certificate-gone", "RDP5003")]
    [InlineData("no-certificate", "RDP5003")]
    [InlineData("pinned-key-cannot-be-decrypted", "RDP5003")]
    [InlineData("no-way-through-the-folders", "RDP5003")]
    [InlineData("keyiso-disabled-and-certificate-with-cng-key", "RDP5003")]
    [InlineData("tls-protocols-all-off", "RDP5003")]
    [InlineData("security-layer-out-of-range", "RDP1019")]
    [InlineData("encryption-level-out-of-range-by-policy", "RDP1019")]
    [InlineData("negotiation-off", "RDP1019")]
    [InlineData("connections-exhausted", "RDP1019")]
    [InlineData("port-taken", "RDP1019")]
    public void What_a_client_on_the_machine_sees_is_proof_of_the_cause_and_makes_it_surer(string name, string evidence)
    {
        Diagnosis diagnosis = Judge(Find(name));
        RootCause cause = diagnosis.RootCauses[0];
        Finding seen = diagnosis.Findings.Single(finding => finding.CheckId == evidence && finding.Outcome == Outcome.Fail);
        Assert.Contains(seen.Proof[0].ToString(), cause.Proof.Select(proof => proof.ToString()));
        Assert.True(cause.Confidence > cause.Finding.Confidence || cause.Confidence == Confidence.Certain, cause.ToString());
        Assert.DoesNotContain(diagnosis.RootCauses, other => other.CheckId == evidence);
    }

    [Theory]
    [InlineData("expired-sessionenv-disabled")]
    [InlineData("expired-key-undeletable")]
    [InlineData("pinned-certificate-expired")]
    public void An_expired_certificate_is_still_shown_and_so_no_handshake_fails(string name) => Assert.Equal(
        [Outcome.Pass, Outcome.Pass],
        Judge(Find(name)).Findings.Where(finding => finding.CheckId is "RDP3021" or "RDP5003").Select(finding => finding.Outcome));

    private static Scenario Find(string name) => Scenarios.All.Single(scenario => scenario.Name == name);

    private static Diagnosis Judge(Scenario scenario) => new HostExaminer(scenario.Record().Host, HostExaminer.DefaultLimit).Examine();
}
