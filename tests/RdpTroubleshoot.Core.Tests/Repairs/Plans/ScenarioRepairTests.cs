using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs.Plans;

public class ScenarioRepairTests
{
    /// <summary>What is refused, and a word of the reason.</summary>
    private static readonly Dictionary<string, string> Refused = new()
    {
        ["rdp-off-by-policy"] = "Group Policy",
        ["encryption-level-out-of-range-by-policy"] = "Group Policy",
        ["listener-missing"] = "not guessed",
        ["termservice-missing"] = "not installed",
        ["termdd-missing"] = "not installed",
        ["pinned-certificate-gone"] = "not guessed",
        ["pinned-client-certificate"] = "not guessed",
        ["pinned-certificate-key-usage"] = "not guessed",
        ["pinned-certificate-gone-and-self-signed-stands-in"] = "not guessed",
        ["pinned-certificate-ends-next-week"] = "not guessed",
        ["pinned-hash-is-garbage"] = "not guessed",
        ["pinned-certificate-expired"] = "not guessed",
        ["configured-certificate-passed-over"] = "not guessed",
        ["pinned-key-cannot-be-decrypted"] = "pinned",
        ["key-refused-to-an-administrator"] = "not the cause",
        ["programdata-moved-without-the-keys"] = "RDP4005",
        ["tls-protocols-all-off"] = "could not be read",
        ["firewall-rule-off-and-everything-blocked-by-policy"] = "Group Policy",
        ["firewall-rule-blocks-and-built-in-rule-off"] = "A rule that blocks wins",
        ["firewall-local-rules-ignored"] = "without effect",
        ["schannel-credential-failures-of-another-server"] = "could not be read",
    };

    public static TheoryData<string> Names => [.. Scenarios.All.Select(scenario => scenario.Name)];

    public static TheoryData<string> RefusedNames => [.. Refused.Keys];

    public static TheoryData<string> MendedNames => [.. Scenarios.All.Where(NamesARepair).Select(scenario => scenario.Name).Where(name => !Refused.ContainsKey(name) && name != "stack-off")];

    public static TheoryData<string, string> NamesByCmdlet
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string cmdlet in RepairCatalogue.All.Select(repair => repair.Info.Cmdlet).Distinct())
            {
                foreach (Scenario scenario in Scenarios.All)
                {
                    data.Add(scenario.Name, cmdlet);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(MendedNames))]
    public void A_root_cause_that_names_a_repair_is_gone_after_it(string name)
    {
        Repaired repaired = Repaired.From(name);
        Diagnosis after = repaired.After;
        Assert.DoesNotContain(after.Findings, finding => finding.IsProblem && finding.CheckId == Repaired.Scenario(name).RootCause);
        Assert.True(after.Verdict != Verdict.Failing, repaired.Told);

        // What is left of it are traces of the time before, and what no repair is named for.
        Assert.All(after.Findings.Where(finding => finding.IsProblem), finding => Assert.True(finding.Repairs.Count == 0 || IsLeftOnPurpose(repaired, finding.CheckId), repaired.Told));
    }

    [Theory]
    [MemberData(nameof(MendedNames))]
    public void A_repair_that_is_run_again_finds_everything_correct(string name)
    {
        Repaired repaired = Repaired.From(name);
        IReadOnlyList<RepairPlan> again = Repaired.Plan(repaired.Machine, repaired.After);
        Assert.Empty(again.SelectMany(plan => plan.Changes).Select(change => change.ToString()));
        Assert.All(again.SelectMany(plan => plan.Refusals), refusal => Assert.True(IsLeftOnPurpose(repaired, refusal.CheckId), refusal.ToString()));
    }

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public void What_is_not_repaired_is_refused_with_its_reason_and_what_to_do(string name)
    {
        Repaired repaired = Repaired.From(name);
        Assert.Contains(repaired.Refusals, refusal => refusal.Reason.Contains(Refused[name]));
        Assert.All(repaired.Refusals, refusal => Assert.NotEmpty(refusal.Instead));
    }

    [Fact]
    public void A_stack_that_was_off_listens_after_the_computer_restarts()
    {
        Repaired repaired = Repaired.From("stack-off");
        Assert.Equal(Verdict.Failing, repaired.After.Verdict);
        Assert.Contains(repaired.Refusals, refusal => refusal.Instead.Contains("Restart-Computer"));
        repaired.Machine.RestartComputer();
        Assert.True(repaired.After.Verdict == Verdict.Healthy, repaired.Told);
    }

    [Theory]
    [MemberData(nameof(NamesByCmdlet))]
    public void A_cmdlet_alone_plans_nothing_that_the_machine_refuses(string name, string cmdlet)
    {
        Repaired repaired = Repaired.From(name, cmdlet);
        Assert.All(repaired.Plans, plan => Assert.Equal(cmdlet, plan.Repair.Cmdlet));
        Assert.True(repaired.Before.Verdict == Verdict.Failing || repaired.After.Verdict != Verdict.Failing, repaired.Told);
    }

    [Theory]
    [InlineData("healthy")]
    [InlineData("pinned-certificate-fine")]
    [InlineData("folder-hardened-and-fine")]
    [InlineData("key-readable-through-a-group")]
    [InlineData("connections-limited-and-free")]
    public void A_healthy_host_is_left_alone(string name) => Assert.All(Repaired.From(name).Plans, plan => Assert.True(plan.AlreadyCorrect, plan.ToString()));

    /// <summary>Events of the time before the repair, and what was refused.</summary>
    private static bool IsLeftOnPurpose(Repaired repaired, string checkId) => HostExaminer.Causes.IsEvidence(checkId) || repaired.Refusals.Any(refusal => refusal.CheckId == checkId);

    private static bool NamesARepair(Scenario scenario)
    {
        IReadOnlyList<RootCause> causes = Judging.Examine(scenario.Record().Host).RootCauses;
        return causes.Count > 0 && causes[0].Repairs.Count > 0;
    }
}
