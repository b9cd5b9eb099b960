using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Repairs.Running;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs.Running;

/// <summary>The process is killed at every single write, of the machine and of the journal: before it, in its middle and after it.</summary>
public class KillTests
{
    private static readonly string Mended = MendedText();

    public static TheoryData<KillMoment> Moments { get; } = [KillMoment.Before, KillMoment.Amid, KillMoment.After];

    [Fact]
    public void The_runs_of_these_tests_write_every_kind_of_change()
    {
        var bench = new Bench();
        Assert.All(bench.Run(), result => Assert.Equal(RepairOutcome.Fixed, result.Outcome));
        Assert.Equal(
            ["RegistryValueChange", "SecurityChange", "FileMoveChange", "ServiceStartChange", "ServiceAccountChange", "ServiceStateChange", "CertificateRemoval", "FirewallRuleChange"],
            RepairRecord.Read(bench.Journal, bench.LastId).Value.Changes.Select(change => change.Change.GetType().Name).Distinct()
                .OrderBy(name => Array.IndexOf(["RegistryValueChange", "SecurityChange", "FileMoveChange", "ServiceStartChange", "ServiceAccountChange", "ServiceStateChange", "CertificateRemoval", "FirewallRuleChange"], name)));
        Assert.NotEqual(bench.Original, bench.Text);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void A_run_that_is_killed_at_any_write_can_be_undone_to_the_last_byte(KillMoment moment) => AtEveryWrite(moment, bench =>
    {
        if (Undo(bench))
        {
            Assert.Equal(bench.Original, bench.Text);
            Assert.False(RepairRecord.Read(bench.Journal, bench.LastId).Value.MayBeApplied);
            Assert.Empty(bench.Undo());
        }
        else
        {
            Assert.Equal(bench.Original, bench.Text);
        }
    });

    [Theory]
    [MemberData(nameof(Moments))]
    public void Repairing_again_after_a_kill_at_any_write_comes_to_the_same_end(KillMoment moment) => AtEveryWrite(moment, bench =>
    {
        Assert.All(bench.Run(), result => Assert.True(result.Outcome is RepairOutcome.Fixed or RepairOutcome.AlreadyCorrect, result.ToString()));
        Assert.Equal(Mended, bench.Text);
        Assert.All(bench.Run(), result => Assert.Equal(RepairOutcome.AlreadyCorrect, result.Outcome));
    });

    [Theory]
    [MemberData(nameof(Moments))]
    public void A_killed_run_and_the_one_after_it_are_undone_one_after_the_other(KillMoment moment) => AtEveryWrite(moment, bench =>
    {
        bench.Run();
        foreach (string id in bench.Journal.ReadIds().Value.Reverse())
        {
            Undo(bench, id);
        }

        Assert.Equal(bench.Original, bench.Text);
    });

    [Theory]
    [MemberData(nameof(Moments))]
    public void An_undo_that_is_killed_at_any_write_goes_on_when_it_is_started_again(KillMoment moment)
    {
        int kills = 0;
        for (int write = 1; ; write++)
        {
            var bench = new Bench();
            bench.Run();
            bench.Faults.Restart();
            bench.Faults.KillAt(write, moment);
            try
            {
                bench.Undo();
                break;
            }
            catch (ProcessKilledException)
            {
                kills++;
            }

            bench.Faults.Restart();
            bench.Undo();
            Assert.Equal(bench.Original, bench.Text);
            Assert.False(RepairRecord.Read(bench.Journal, bench.LastId).Value.MayBeApplied);
        }

        Assert.True(kills > 40, $"{kills} kills");
    }

    private static void AtEveryWrite(KillMoment moment, Action<Bench> then)
    {
        var killed = new List<string>();
        for (int write = 1; ; write++)
        {
            var bench = new Bench();
            bench.Faults.KillAt(write, moment);
            try
            {
                bench.Run();
                break;
            }
            catch (ProcessKilledException)
            {
                killed.Add(bench.Faults.Writes[^1]);
            }

            bench.Faults.Restart();
            then(bench);
        }

        // The writes of the machine, and at least the header, the plan and two lines a change.
        int changes = killed.Count(write => !write.StartsWith("journal", StringComparison.Ordinal));
        Assert.Equal(17, changes);
        Assert.True(killed.Count > 4 * changes, $"{killed.Count} kills");
    }

    /// <summary>Undoes a run; false when it has no journal or not even its first line, because nothing was changed.</summary>
    private static bool Undo(Bench bench, string? id = null)
    {
        if (bench.Journal.ReadIds().Value.Count == 0)
        {
            return false;
        }

        try
        {
            Assert.All(bench.Undo(id ?? bench.LastId), result => Assert.True(result.IsUndone, result.ToString()));
            return true;
        }
        catch (JournalFormatException error)
        {
            Assert.Contains("no whole first line", error.Message, StringComparison.Ordinal);
            return false;
        }
    }

    private static string MendedText()
    {
        var bench = new Bench();
        bench.Run();
        return bench.Text;
    }
}
