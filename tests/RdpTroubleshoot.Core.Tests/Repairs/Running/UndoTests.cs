using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Repairs.Running;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs.Running;

public class UndoTests
{
    [Fact]
    public void A_run_is_undone_to_the_last_byte_and_only_once()
    {
        Bench bench = Repaired();
        Assert.All(bench.Undo(), result => Assert.Equal(UndoOutcome.Undone, result.Outcome));
        Assert.Equal(bench.Original, bench.Text);
        Assert.Empty(bench.Undo());
        RepairRecord record = RepairRecord.Read(bench.Journal, bench.LastId).Value;
        Assert.Equal(HealthyHost.Clock, record.UndoBegunAt);
        Assert.False(record.MayBeApplied);
    }

    [Fact]
    public void What_somebody_changed_later_is_left_and_named_and_the_rest_is_undone()
    {
        Bench bench = Repaired();
        bench.Host.SetDWord(RegistryPaths.RdpTcp, "SecurityLayer", 1);
        UndoResult later = Assert.Single(bench.Undo(), result => !result.IsUndone);
        Assert.Equal(UndoOutcome.ChangedLater, later.Outcome);
        Assert.Equal($@"{RegistryPaths.RdpTcp}\SecurityLayer was changed later: it is 1 (DWord), the repair left 2 (DWord), before it was 7 (DWord).", later.Why);
        Assert.Equal(1ul, bench.Host.Registry.ReadValue(RegistryPaths.RdpTcp, "SecurityLayer").Value.Number);
        Assert.Equal(bench.Original.Replace("\"value\": 7", "\"value\": 1"), bench.Text);

        Assert.Equal(UndoOutcome.Undone, Assert.Single(bench.Undo(force: true)).Outcome);
        Assert.Equal(bench.Original, bench.Text);
    }

    [Fact]
    public void What_can_not_be_read_is_not_undone_blindly()
    {
        Bench bench = Repaired();
        bench.Host.Registry.Record(RegistryPaths.RdpTcp, "SecurityLayer", Observed.Denied<RegistryValue>("5"));
        UndoResult unread = Assert.Single(bench.Undo(), result => !result.IsUndone);
        Assert.Equal(UndoOutcome.Failed, unread.Outcome);
        Assert.Contains("access denied", unread.Why, StringComparison.Ordinal);
        Assert.Equal([Bench.Layer().Target], RepairRecord.Read(bench.Journal, bench.LastId).Value.Changes.Where(change => change.MayBeApplied).Select(change => change.Change.Target));
    }

    [Fact]
    public void What_would_be_undone_is_shown_without_a_write()
    {
        Bench bench = Repaired();
        bench.Host.SetDWord(RegistryPaths.RdpTcp, "SecurityLayer", 1);
        string before = bench.Text;
        string journal = bench.Journal.ReadText(bench.LastId).Value;
        bench.Editor = new ForbiddenEditor();
        IReadOnlyList<UndoResult> preview = new RepairUndo(bench.Environment).Preview(RepairRecord.Read(bench.Journal, bench.LastId).Value);
        Assert.Equal(17, preview.Count);
        Assert.Equal(UndoOutcome.ChangedLater, Assert.Single(preview, result => result.Outcome != UndoOutcome.Planned).Outcome);
        Assert.Equal(before, bench.Text);
        Assert.Equal(journal, bench.Journal.ReadText(bench.LastId).Value);
    }

    [Fact]
    public void Services_stop_before_and_start_after_what_is_put_back_so_that_they_take_it_up()
    {
        Bench bench = Repaired();
        bench.Undo();
        List<string> writes = [.. bench.Faults.Writes.Where(write => !write.StartsWith("journal", StringComparison.Ordinal))];
        Assert.Equal(["stop UmRdpService", "stop TermService", "stop SessionEnv"], writes.Take(3));
        Assert.Equal(["start TermService", "start UmRdpService"], writes.Skip(writes.Count - 2));
    }

    [Fact]
    public void A_service_that_was_disabled_is_disabled_again_before_another_one_starts_it_along()
    {
        Bench bench = Repaired();
        bench.Undo();
        List<string> writes = [.. bench.Faults.Writes];
        Assert.True(writes.IndexOf("service start SessionEnv Disabled") < writes.LastIndexOf("start TermService"));
    }

    [Fact]
    public void A_run_that_only_restarted_a_service_drops_no_sessions_when_it_is_undone()
    {
        var bench = new Bench();
        bench.Run([Bench.Plan("FIX1", [.. Bench.Stops("UmRdpService", "TermService"), .. Bench.Starts("TermService", "UmRdpService")])]);
        bench.Editor = new ForbiddenEditor();
        Assert.Equal(4, bench.Undo().Count(result => result.Outcome == UndoOutcome.AlreadyUndone));
        Assert.Empty(bench.Undo());
    }

    [Fact]
    public void A_service_that_ran_although_it_was_disabled_runs_again_and_is_disabled()
    {
        var bench = new Bench();
        bench.Host.Change("SessionEnv", entry => entry with { State = ServiceState.Running, ProcessId = 7 });
        string original = bench.Text;
        bench.Run([Bench.Plan("FIX1", [Bench.SessionEnvManual(), .. Bench.Stops("SessionEnv"), .. Bench.Starts("SessionEnv")])]);
        Assert.All(bench.Undo(), result => Assert.Equal(UndoOutcome.Undone, result.Outcome));
        Assert.Equal(original, bench.Text);
    }

    [Fact]
    public void An_undo_that_fails_is_told_and_can_be_tried_again()
    {
        Bench bench = Repaired();
        bench.Faults.Refuse = what => what.StartsWith("move", StringComparison.Ordinal) ? EditResult.Failed("the file is in use", RecordedErrors.SharingViolation) : null;
        UndoResult failed = Assert.Single(bench.Undo(), result => !result.IsUndone);
        Assert.Equal((UndoOutcome.Failed, "the file is in use"), (failed.Outcome, failed.Why));
        bench.Faults.Restart();
        Assert.Equal(UndoOutcome.Undone, Assert.Single(bench.Undo()).Outcome);
        Assert.Equal(bench.Original, bench.Text);
    }

    [Fact]
    public void A_full_disk_keeps_no_machine_from_being_restored()
    {
        Bench bench = Repaired();
        bench.Journal.WritesHalfOfWhatIsRefused = true;
        bench.Faults.Refuse = what => what.StartsWith("journal", StringComparison.Ordinal) ? EditResult.Failed("the disk is full", RecordedErrors.DiskFull) : null;
        Assert.All(bench.Undo(), result => Assert.Contains("the disk is full", result.Why, StringComparison.Ordinal));
        Assert.Equal(bench.Original, bench.Text);
        bench.Faults.Restart();
        Assert.All(bench.Undo(), result => Assert.Equal(UndoOutcome.AlreadyUndone, result.Outcome));
        Assert.False(RepairRecord.Read(bench.Journal, bench.LastId).Value.MayBeApplied);
    }

    [Fact]
    public void An_undo_that_is_cancelled_goes_on_later()
    {
        Bench bench = Repaired();
        using var source = new CancellationTokenSource();
        bench.Token = source.Token;
        int reported = 0;
        bench.OnReport = _ =>
        {
            if (++reported == 5)
            {
                source.Cancel();
            }
        };
        IReadOnlyList<UndoResult> results = bench.Undo();
        Assert.Equal(4, results.Count(result => result.IsUndone));
        Assert.Equal(13, results.Count(result => result.Outcome == UndoOutcome.Skipped));
        bench.Token = CancellationToken.None;
        bench.Undo();
        Assert.Equal(bench.Original, bench.Text);
    }

    private static Bench Repaired()
    {
        var bench = new Bench();
        Assert.All(bench.Run(), result => Assert.Equal(RepairOutcome.Fixed, result.Outcome));
        bench.Faults.Restart();
        return bench;
    }
}
