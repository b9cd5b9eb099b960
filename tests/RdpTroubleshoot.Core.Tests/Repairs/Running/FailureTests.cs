using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Repairs.Running;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs.Running;

/// <summary>A write of the machine or of the journal fails in the middle of a run.</summary>
public class FailureTests
{
    private static readonly EditResult Denied = EditResult.Failed("access is denied", RecordedErrors.AccessDenied);

    public static TheoryData<int> MachineWrites { get; } = [.. Enumerable.Range(1, 17)];

    [Theory]
    [MemberData(nameof(MachineWrites))]
    public void A_change_that_is_refused_takes_its_whole_repair_back(int write)
    {
        var bench = new Bench();
        int seen = 0;
        bench.Faults.Refuse = what => !IsJournal(what) && ++seen == write ? Denied : null;
        IReadOnlyList<RepairResult> results = bench.Run();
        RepairResult refused = Assert.Single(results, result => result.Outcome is RepairOutcome.RolledBack or RepairOutcome.Failed);
        Assert.Contains("access is denied", refused.Why, StringComparison.Ordinal);
        Assert.Equal(ChangeOutcome.Failed, Assert.Single(refused.Changes, change => change.Outcome == ChangeOutcome.Failed).Outcome);
        Assert.DoesNotContain(refused.Changes, change => change.Outcome is ChangeOutcome.Made or ChangeOutcome.RollbackFailed);
        Assert.All(refused.Changes, change => Assert.NotEqual(ChangeState.After, change.Change is ServiceStateChange ? ChangeState.Before : change.Change.Compare(bench.Host)));
        Assert.Equal(ServiceState.Running, bench.Host.Services.Read("TermService").Value.State);
        Assert.Equal(ServiceState.Running, bench.Host.Services.Read("UmRdpService").Value.State);
        bench.Undo();
        Assert.Equal(bench.Original, bench.Text);
    }

    [Fact]
    public void A_service_that_will_not_start_again_starts_with_its_old_settings()
    {
        var bench = new Bench();
        bench.Faults.Refuse = what => what == "start TermService" && bench.Host.Services.Read("TermService").Value.Account != "LocalSystem" ? Denied : null;
        RepairResult services = bench.Run()[3];
        Assert.Equal(RepairOutcome.RolledBack, services.Outcome);
        Assert.Equal(ServiceState.Running, bench.Host.Services.Read("TermService").Value.State);
        Assert.Equal(ServiceState.Running, bench.Host.Services.Read("UmRdpService").Value.State);
        Assert.Equal(ServiceStart.Disabled, bench.Host.Services.Read("SessionEnv").Value.StartType);
    }

    [Fact]
    public void When_taking_back_fails_too_both_errors_are_told_and_the_rest_is_left_alone()
    {
        var bench = new Bench();
        int layer = 0;
        bench.Faults.Refuse = what => what.EndsWith("SSLCertificateSHA1Hash", StringComparison.Ordinal) ? EditResult.Failed("the disk is full", RecordedErrors.DiskFull)
            : what.EndsWith("SecurityLayer", StringComparison.Ordinal) && ++layer == 2 ? EditResult.Failed("the file is in use", RecordedErrors.SharingViolation)
            : null;
        IReadOnlyList<RepairResult> results = bench.Run();
        Assert.Equal([RepairOutcome.Fixed, RepairOutcome.Failed, RepairOutcome.Skipped, RepairOutcome.Skipped], results.Select(result => result.Outcome));
        Assert.Contains("the disk is full", results[1].Why, StringComparison.Ordinal);
        Assert.Contains("the file is in use", results[1].Why, StringComparison.Ordinal);
        Assert.Equal(
            [ChangeOutcome.RolledBack, ChangeOutcome.RollbackFailed, ChangeOutcome.Failed, ChangeOutcome.NotMade, ChangeOutcome.NotMade, ChangeOutcome.NotMade],
            results[1].Changes.Select(change => change.Outcome));
        Assert.Equal(["SecurityLayer"], RepairRecord.Read(bench.Journal, bench.LastId).Value.Changes
            .Where(change => change.Repair == "FIX2" && change.MayBeApplied).Select(change => ((RegistryValueChange)change.Change).Name));
        bench.Faults.Restart();
        Assert.All(bench.Undo(), result => Assert.True(result.IsUndone));
        Assert.Equal(bench.Original, bench.Text);
    }

    [Fact]
    public void A_service_that_will_not_stop_is_told_and_its_dependents_run_again()
    {
        var bench = new Bench();
        bench.Faults.Refuse = what =>
        {
            if (what != "stop TermService")
            {
                return null;
            }

            bench.Host.Change("TermService", entry => entry with { State = ServiceState.StopPending });
            return EditResult.Failed("the service did not stop in time", RecordedErrors.ServiceRequestTimeout);
        };
        RepairResult services = bench.Run()[3];
        Assert.Contains("did not stop in time", services.Why, StringComparison.Ordinal);
        Assert.Equal(ServiceState.Running, bench.Host.Services.Read("UmRdpService").Value.State);
        Assert.Equal("LocalSystem", bench.Host.Services.Read("TermService").Value.Account);
    }

    public static TheoryData<int, bool> JournalWrites { get; } = EveryJournalWrite();

    [Theory]
    [MemberData(nameof(JournalWrites))]
    public void A_disk_that_is_full_for_the_journal_stops_before_the_next_write(int write, bool half)
    {
        var bench = new Bench();
        bench.Journal.WritesHalfOfWhatIsRefused = half;
        int seen = 0;
        bench.Faults.Refuse = what => IsJournal(what) && ++seen >= write ? EditResult.Failed("the disk is full", RecordedErrors.DiskFull) : null;
        IReadOnlyList<RepairResult> results = bench.Run();
        string? next = bench.Faults.Writes.SkipWhile((what, i) => bench.Faults.Writes.Take(i + 1).Count(IsJournal) < write).FirstOrDefault(what => !IsJournal(what));
        Assert.Contains(results, result => result.Why.Contains("journal could not be written: the disk is full"));
        Assert.DoesNotContain(results.SelectMany(result => result.Changes), change => change.Outcome == ChangeOutcome.RollbackFailed);
        Assert.True(next is null || results.Any(result => result.Outcome == RepairOutcome.RolledBack), next);
        bench.Faults.Restart();
        if (results[0].JournalId is string id)
        {
            Assert.All(bench.Undo(id), result => Assert.True(result.IsUndone));
        }

        Assert.Equal(bench.Original, bench.Text);
    }

    private static TheoryData<int, bool> EveryJournalWrite()
    {
        var bench = new Bench();
        bench.Run();
        var data = new TheoryData<int, bool>();
        for (int write = 1; write <= bench.Faults.Writes.Count(IsJournal); write++)
        {
            data.Add(write, false);
            data.Add(write, true);
        }

        return data;
    }

    private static bool IsJournal(string write) => write.StartsWith("journal", StringComparison.Ordinal);
}
