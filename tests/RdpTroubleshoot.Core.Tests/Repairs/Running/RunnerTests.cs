using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Repairs.Running;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs.Running;

public class RunnerTests
{
    [Fact]
    public void What_is_only_asked_for_writes_nothing()
    {
        var bench = new Bench();
        IReadOnlyList<RepairPlan> plans = bench.Plans();
        bench.Editor = new ForbiddenEditor();
        IReadOnlyList<RepairResult> results = new RepairRunner(bench.Environment).Preview(plans);
        Assert.All(results, result => Assert.Equal(RepairOutcome.Planned, result.Outcome));
        Assert.Equal(plans.SelectMany(plan => plan.Changes), results.SelectMany(result => result.Changes).Select(change => change.Change));
        Assert.Empty(bench.Asked);
        Assert.Empty(bench.Journal.ReadIds().Value);
        Assert.Equal(bench.Original, bench.Text);
    }

    [Fact]
    public void Every_write_is_journalled_before_and_after_it()
    {
        var bench = new Bench();
        bench.Run();
        IReadOnlyList<string> writes = bench.Faults.Writes;
        List<int> machine = [.. Enumerable.Range(0, writes.Count).Where(i => !IsJournal(writes[i]))];
        Assert.Equal(17, machine.Count);
        Assert.All(machine, i =>
        {
            Assert.Contains("\"Applying\"", writes[i - 1], StringComparison.Ordinal);
            Assert.Contains("\"Applied\"", writes[i + 1], StringComparison.Ordinal);
        });
        Assert.Equal(17, writes.Take(machine[0]).Count(write => write.Contains("\"Planned\"")));
    }

    [Fact]
    public void The_changes_are_made_in_the_order_of_the_plan()
    {
        var bench = new Bench();
        bench.Run();
        Assert.Equal(
            ["stop UmRdpService", "stop TermService", "start SessionEnv", "start TermService", "start UmRdpService"],
            bench.Faults.Writes.Where(write => write.StartsWith("st", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_somebody_changed_since_the_plan_is_left_and_named()
    {
        var bench = new Bench();
        IReadOnlyList<RepairPlan> plans = bench.Plans();
        bench.Host.SetDWord(RegistryPaths.RdpTcp, "SecurityLayer", 1);
        string before = bench.Text;
        RepairResult result = Assert.Single(bench.Run([plans[1]]));
        Assert.Equal(RepairOutcome.RolledBack, result.Outcome);
        Assert.Contains(@"SecurityLayer: it is 1 (DWord) and was 7 (DWord) when the change was planned", result.Why, StringComparison.Ordinal);
        Assert.Equal(before, bench.Text);
    }

    [Fact]
    public void What_can_not_be_read_is_not_written()
    {
        var bench = new Bench();
        IReadOnlyList<RepairPlan> plans = bench.Plans();
        bench.Host.Registry.Record(RegistryPaths.TerminalServer, "fDenyTSConnections", Observed.Denied<RegistryValue>("5"));
        RepairResult result = Assert.Single(bench.Run([plans[1]]));
        Assert.Equal(RepairOutcome.Failed, result.Outcome);
        Assert.Contains("could not be read", result.Why, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Faults.Writes, what => !IsJournal(what));
    }

    [Fact]
    public void A_change_that_does_not_show_is_not_believed()
    {
        var bench = new Bench();
        bench.Faults.Refuse = what => what.EndsWith("SecurityLayer", StringComparison.Ordinal) ? EditResult.Done : null;
        RepairResult result = bench.Run()[1];
        Assert.Equal(RepairOutcome.RolledBack, result.Outcome);
        Assert.Contains("does not show", result.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repair_that_is_not_confirmed_is_left_unmade_as_a_whole()
    {
        var bench = new Bench { Answer = change => change.Target != "service TermService" };
        string notMade = string.Join(",", bench.Run().Select(result => result.Outcome));
        Assert.Equal("Fixed,Fixed,Fixed,Skipped", notMade);
        Assert.Equal("LocalSystem", bench.Host.Services.Read("TermService").Value.Account);
        Assert.DoesNotContain(bench.Faults.Writes, what => what.StartsWith("st", StringComparison.Ordinal));
        Assert.All(RepairRecord.Read(bench.Journal, bench.LastId).Value.Changes, change => Assert.Equal(change.Repair == "FIX4", change.Step is null));
    }

    [Fact]
    public void Nobody_is_asked_for_what_is_so_already()
    {
        var bench = new Bench();
        RepairResult result = Assert.Single(bench.Run([Bench.Plan("FIX1", [.. Bench.Starts("UmRdpService"), Bench.DenyOff()])]));
        Assert.Equal([ChangeOutcome.AlreadyMade, ChangeOutcome.Made], result.Changes.Select(change => change.Outcome));
        Assert.Equal(["fDenyTSConnections"], bench.Asked.Select(change => ((RegistryValueChange)change).Name));
    }

    [Fact]
    public void Cancelling_takes_back_the_repair_that_is_under_way_and_keeps_the_ones_before()
    {
        var bench = new Bench();
        using var source = new CancellationTokenSource();
        bench.Token = source.Token;
        bench.OnReport = progress =>
        {
            if (progress.What.Contains("SecurityLayer"))
            {
                source.Cancel();
            }
        };
        IReadOnlyList<RepairResult> results = bench.Run();
        Assert.Equal([RepairOutcome.Fixed, RepairOutcome.RolledBack, RepairOutcome.Skipped, RepairOutcome.Skipped], results.Select(result => result.Outcome));
        Assert.Equal(ChangeState.Before, Bench.DenyOff().Compare(bench.Host));
        Assert.Equal(ChangeState.After, Bench.KeyFileRights().Compare(bench.Host));
    }

    [Fact]
    public void A_pipeline_that_is_stopped_in_the_middle_leaves_no_half_repair()
    {
        var bench = new Bench();
        bench.OnReport = progress =>
        {
            if (progress.What.StartsWith("service TermService: stopped", StringComparison.Ordinal))
            {
                throw new OperationCanceledException();
            }
        };
        Assert.Throws<OperationCanceledException>(() => bench.Run());
        Assert.Equal(ServiceState.Running, bench.Host.Services.Read("TermService").Value.State);
        Assert.Equal("LocalSystem", bench.Host.Services.Read("TermService").Value.Account);
        bench.Undo();
        Assert.Equal(bench.Original, bench.Text);
    }

    [Fact]
    public void A_fault_that_comes_back_stops_the_run()
    {
        var bench = new Bench();
        int judged = 0;
        bench.Judge = () => ++judged switch
        {
            1 or 3 => [Bench.Finding("RDP1", Outcome.Fail), Bench.Finding("RDP2", Outcome.Fail)],
            2 => [Bench.Finding("RDP1", Outcome.Pass), Bench.Finding("RDP2", Outcome.Fail)],
            _ => [Bench.Finding("RDP1", Outcome.Fail), Bench.Finding("RDP2", Outcome.Pass)],
        };
        IReadOnlyList<RepairResult> results = bench.Run();
        Assert.Equal([RepairOutcome.StillFailing, RepairOutcome.Fixed, RepairOutcome.Skipped, RepairOutcome.Skipped], results.Select(result => result.Outcome));
        Assert.Contains("RDP1, which FIX1 had put right, came back after FIX2", results[2].Why, StringComparison.Ordinal);
        Assert.Equal(Outcome.Fail, Assert.Single(results[1].Before).Outcome);
        Assert.Equal(Outcome.Pass, Assert.Single(results[1].After).Outcome);
    }

    [Theory]
    [InlineData(Outcome.Fail)]
    [InlineData(Outcome.Warn)]
    [InlineData(Outcome.NotEvaluated)]
    [InlineData(Outcome.Error)]
    public void A_repair_after_which_it_is_not_known_to_be_right_is_not_called_fixed(Outcome after)
    {
        var bench = new Bench();
        int judged = 0;
        bench.Judge = () => [Bench.Finding("RDP1", judged++ == 0 ? Outcome.Fail : after)];
        RepairResult result = Assert.Single(bench.Run([bench.Plans()[0]]));
        Assert.Equal(RepairOutcome.StillFailing, result.Outcome);
        Assert.Contains($"RDP1 is {after}", result.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_on_which_nothing_is_left_to_do_is_not_written_to()
    {
        var bench = new Bench();
        bench.Run();
        bench.Faults.Restart();
        bench.Editor = new ForbiddenEditor();
        Assert.All(bench.Run([Bench.Plan("FIX1"), Bench.Plan("FIX2")]), result => Assert.Equal((RepairOutcome.AlreadyCorrect, null), (result.Outcome, result.JournalId)));
        Assert.Empty(bench.Faults.Writes);
    }

    [Theory]
    [InlineData(1056, RepairOutcome.Fixed)]
    [InlineData(1057, RepairOutcome.StillFailing)]
    [InlineData(1058, RepairOutcome.StillFailing)]
    [InlineData(0, RepairOutcome.StillFailing)]
    public void A_certificate_is_waited_for_until_SessionEnv_tells_of_it_and_no_longer_than_a_minute(int id, RepairOutcome outcome)
    {
        var bench = new Bench();
        bench.Host.Log("TermService", 1056, "2026-11-23T06:59:59Z");
        bench.OnWait = () =>
        {
            if (bench.Waits.Count == 3 && id != 0)
            {
                bench.Host.Log("TermService", id, "2026-11-23T07:00:05Z");
            }
        };
        RepairPlan plan = bench.Plans()[2];
        RepairResult result = Assert.Single(bench.Run([new RepairPlan { Repair = plan.Repair, Changes = plan.Changes, Refusals = [], WaitsForCertificate = true }]));
        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(id == 0 ? 60 : 6, bench.Waits.Sum(wait => wait.TotalSeconds));
        Assert.Equal(id == 1056, result.Why.Length == 0);
    }

    private static bool IsJournal(string write) => write.StartsWith("journal", StringComparison.Ordinal);
}
