using System;
using System.Collections;
using System.Linq;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Script;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Script;

/// <summary>The script's own composition of repairs and undo, on machines that behave as Windows does.</summary>
[Collection(SimulatedMachines.Name)]
public sealed class RepairJobTests
{
    [Theory]
    [InlineData("network-service-lost-key")]
    [InlineData("expired-sessionenv-disabled")]
    [InlineData("rdp-off")]
    public void What_the_plan_names_is_made_and_the_line_that_names_the_run_takes_it_back(string scenario)
    {
        using var machine = new SimulatedMachine(scenario);
        string original = machine.Text;
        string cause = Judge(machine).RootCauses[0].CheckId;
        string advice = Repair("").Lines[^1];
        Assert.Equal(original, machine.Text);
        string ids = advice.Split("RepairId=")[1];

        JobResult made = Repair(ids, force: "true");
        Assert.False(made.HasFailed, string.Join("\n", made.Lines));
        Assert.NotEqual(Verdict.Failing, Judge(machine).Verdict);
        Assert.DoesNotContain(Judge(machine).RootCauses, one => one.CheckId == cause);

        string run = made.Lines[^1].Split("RunId=")[1];
        Assert.Contains(run, Undo("").Lines.Single(), StringComparison.Ordinal);
        JobResult undone = Undo(run, force: "true");
        Assert.False(undone.HasFailed, string.Join("\n", undone.Lines));
        Assert.Contains(Judge(machine).RootCauses, one => one.CheckId == cause);
        Assert.Equal(["Nothing of this run is on the machine."], Undo(run, force: "true").Lines);
    }

    [Fact]
    public void A_machine_without_faults_gets_one_line_and_not_one_for_each_repair()
    {
        using var machine = new SimulatedMachine("healthy");
        Assert.Equal(["No repair has anything to do."], Repair("").Lines);
        JobResult named = Repair("FIX4001");
        Assert.Equal(["Nothing has to be changed by FIX4001."], named.Lines);
        Assert.False(named.HasFailed);
        Assert.Empty(machine.Faults.Writes);
    }

    [Fact]
    public void Nothing_is_changed_while_another_run_has_the_machine()
    {
        using var machine = new SimulatedMachine("network-service-lost-key");
        string run = Repair("FIX4001").Lines[^1].Split("RunId=")[1];
        string mended = machine.Text;
        machine.IsBusy = true;
        Assert.Contains("under way", Assert.Throws<ScriptFailedException>(() => Undo(run, force: "true")).Message, StringComparison.Ordinal);
        Assert.Equal(mended, machine.Text);
        machine.IsBusy = false;
        _ = Undo(run, force: "true");
        string original = machine.Text;
        machine.IsBusy = true;
        Assert.Contains("Nothing was changed", Assert.Throws<ScriptFailedException>(() => Repair("FIX4001")).Message, StringComparison.Ordinal);
        Assert.Equal(original, machine.Text);
    }

    [Fact]
    public void WhatIf_changes_nothing_and_keeps_no_journal()
    {
        using var machine = new SimulatedMachine("network-service-lost-key");
        string original = machine.Text;
        Assert.Contains(Repair("FIX4001", whatIf: "true").Lines, line => line.Contains("would change", StringComparison.Ordinal));
        Assert.Equal(original, machine.Text);
        Assert.Empty(machine.Faults.Writes);
        Assert.Equal(["There are no runs of repairs on this machine."], Undo("").Lines);
    }

    [Fact]
    public void A_run_is_taken_back_on_its_own_machine_only()
    {
        using var machine = new SimulatedMachine("network-service-lost-key");
        string run = Repair("FIX4001").Lines[^1].Split("RunId=")[1];
        string journal = machine.Journal.ReadText(run).Value;
        ((MemoryJournal)machine.Journal).Replace(run, journal.Replace($"\"{machine.Name}\"", "\"OTHER\"", StringComparison.Ordinal));
        string before = machine.Text;
        Assert.Contains("is about OTHER", Assert.Throws<ScriptFailedException>(() => Undo(run, force: "true")).Message, StringComparison.Ordinal);
        Assert.Equal(before, machine.Text);
    }

    [Fact]
    public void Sessions_are_not_dropped_by_an_undo_that_was_not_told_so()
    {
        using var machine = new SimulatedMachine("expired-sessionenv-disabled");
        string advice = Repair("").Lines[^1];
        string run = Repair(advice.Split("RepairId=")[1], force: "true").Lines[^1].Split("RunId=")[1];
        string mended = machine.Text;
        Assert.Contains("Force=true", Assert.Throws<ScriptFailedException>(() => Undo(run)).Message, StringComparison.Ordinal);
        Assert.Equal(mended, machine.Text);
    }

    [Fact]
    public void A_recording_is_neither_repaired_nor_undone()
    {
        using var machine = new SimulatedMachine("healthy");
        string recording = MadeScript.Sample("network-service-lost-key");
        Assert.Throws<ScriptUsageException>(() => Repair("FIX4001", snapshot: recording));
        Assert.Throws<ScriptUsageException>(() => Undo("20261123T070000Z-0000002A", snapshot: recording));
        Assert.Empty(machine.Faults.Writes);
    }

    [Fact]
    public void A_run_that_is_not_there_is_said_to_be_not_there()
    {
        using var machine = new SimulatedMachine("healthy");
        Assert.Contains("There is no run", Assert.Throws<ScriptFailedException>(() => Undo("20261123T070000Z-0000002A")).Message, StringComparison.Ordinal);
    }

    private static Diagnosis Judge(SimulatedMachine machine) => ScriptMachine.Examine(machine.Host, []);

    private static JobResult Repair(string ids, string force = "", string whatIf = "", string snapshot = "")
    {
        ScriptOptions options = Options("Repair", force, whatIf, snapshot, ("RepairId", ids));
        return new RepairJob(options, new ScriptMachine(options.Snapshot)).Run();
    }

    private static JobResult Undo(string run, string force = "", string snapshot = "")
    {
        ScriptOptions options = Options("Undo", force, "", snapshot, ("RunId", run));
        return new UndoJob(options, new ScriptMachine(options.Snapshot)).Run();
    }

    private static ScriptOptions Options(string job, string force, string whatIf, string snapshot, (string Name, string Value) more) =>
        new(new Hashtable { ["Job"] = job, ["Force"] = force, ["WhatIf"] = whatIf, ["Snapshot"] = snapshot, [more.Name] = more.Value });
}
