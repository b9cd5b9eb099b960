using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Repairs.Running;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs;

/// <summary>What the cmdlets that repair ask, refuse and say.</summary>
[Collection(SimulatedMachines.Name)]
public sealed class RepairCmdletTests : IDisposable
{
    private const string LostKey = "network-service-lost-key";
    private readonly Engine engine = new();

    public void Dispose() => engine.Dispose();

    public static TheoryData<string> Changing =>
    [
        "Repair-RdpHost", "Repair-MachineKeyAcl", "Reset-RdpSelfSignedCert", "Repair-RdpListener", "Repair-RdpService", "Repair-RdpTls", "Repair-RdpFirewall",
        "Set-RdpCertificate 0123456789012345678901234567890123456789",
    ];

    [Theory]
    [MemberData(nameof(Changing))]
    public void WhatIf_writes_nothing_on_the_running_machine(string command)
    {
        using var machine = new SimulatedMachine(LostKey) { Editor = new WriteForbidden() };
        string before = machine.Text;
        RunOutput run = engine.Run(command + " -WhatIf -Force");
        Assert.Empty(run.Errors);
        Assert.All(run.Values.Cast<RepairResult>(), result => Assert.True(result.Outcome is RepairOutcome.Planned or RepairOutcome.AlreadyCorrect or RepairOutcome.Refused, result.ToString()));
        Assert.NotEmpty(run.Values);
        Assert.Equal(before, machine.Text);
        Assert.Empty(machine.Journal.ReadIds().Value);
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public void A_recording_gives_its_plan_and_is_never_repaired(string command)
    {
        string file = Path.Combine(Repository.Root, "samples", LostKey + ".json");
        Assert.Equal("RecordingCannotBeRepaired", Id(engine.Run($"{command} -Snapshot '{file}' -Confirm:$false").Error));
        RunOutput plan = engine.Run($"{command} -Snapshot '{file}' -WhatIf");
        Assert.Empty(plan.Errors);
        Assert.NotEmpty(plan.Values);
    }

    [Theory]
    [InlineData("Test-RdpHost")]
    [InlineData("Test-MachineKeyAcl")]
    [InlineData("Test-RdpCertificate")]
    [InlineData("Test-RdpListener")]
    [InlineData("Test-RdpService")]
    [InlineData("Test-RdpFirewall")]
    [InlineData("Get-RdpSnapshot")]
    [InlineData("Get-RdpRepair")]
    public void What_only_looks_writes_nothing(string command)
    {
        using var machine = new SimulatedMachine(LostKey) { Editor = new WriteForbidden() };
        string before = machine.Text;
        Assert.Empty(engine.Run(command).Errors);
        Assert.Equal(before, machine.Text);
    }

    [Fact]
    public void WhatIf_tells_each_change_with_target_old_and_new()
    {
        string shown = engine.Show("$null = Repair-MachineKeyAcl -WhatIf -Snapshot samples/" + LostKey + ".json");
        Assert.Contains("What if: ", shown);
        Assert.Contains(HealthyHost.KeyFile, shown.Replace("\n", ""));
        Assert.Contains(" -> O:SYG:SYD:PAI(", shown.Replace("\n", ""));
    }

    [Theory]
    [InlineData("Default Host")]
    [InlineData("ServerRemoteHost")]
    [InlineData("RdpTroubleshoot.Console")]
    public void Where_nobody_can_answer_nothing_is_asked_and_the_error_says_what_to_add(string host)
    {
        using var machine = new SimulatedMachine(LostKey);
        using var deaf = new Engine(host: host);
        string before = machine.Text;
        ErrorRecord error = deaf.Run("Repair-MachineKeyAcl").Error;
        Assert.Equal("ConfirmationNeeded", Id(error));
        Assert.Contains("-Confirm:$false", error.ErrorDetails.Message);
        Assert.Equal(before, machine.Text);
        Assert.Equal(RepairOutcome.Fixed, ((RepairResult)deaf.Run("Repair-MachineKeyAcl -Confirm:$false").Values.Single()).Outcome);
        Assert.Equal("ConfirmationNeeded", Id(deaf.Run("Get-RdpRepair | Undo-RdpRepair").Error));
    }

    [Fact]
    public void A_no_leaves_the_repair_unmade()
    {
        using var machine = new SimulatedMachine(LostKey);
        string before = machine.Text;
        engine.Answer = _ => 2;
        var result = (RepairResult)engine.Run("Repair-MachineKeyAcl").Values.Single();
        Assert.Equal(RepairOutcome.Skipped, result.Outcome);
        Assert.Equal(before, machine.Text);
        Assert.Equal(RepairRunState.NothingChanged, ((RepairRecord)engine.Run("Get-RdpRepair").Values.Single()).State);
    }

    [Fact]
    public void A_question_names_the_target_and_what_becomes_of_it()
    {
        using var machine = new SimulatedMachine(LostKey);
        var asked = new List<string>();
        engine.Answer = message =>
        {
            asked.Add(message);
            return 0;
        };
        Assert.Equal(RepairOutcome.Fixed, ((RepairResult)engine.Run("Repair-MachineKeyAcl").Values.Single()).Outcome);
        Assert.Contains(HealthyHost.KeyFile, Assert.Single(asked));
    }

    [Fact]
    public void Sessions_are_not_dropped_without_Force()
    {
        using var machine = new SimulatedMachine("orphan-certificate");
        var result = (RepairResult)engine.Run("Reset-RdpSelfSignedCert -Confirm:$false").Values.Single();
        Assert.Contains("drops 1 session", result.Why);
        Assert.DoesNotContain("stop TermService", machine.Faults.Writes);
    }

    [Fact]
    public void Undo_does_not_drop_sessions_without_Force_either()
    {
        using var machine = new SimulatedMachine("orphan-certificate");
        engine.Run("Reset-RdpSelfSignedCert -Confirm:$false -Force");
        string before = machine.Text;
        RunOutput undo = engine.Run("Get-RdpRepair | Undo-RdpRepair -Confirm:$false");
        Assert.Equal("SessionsWouldDrop", Id(undo.Error));
        Assert.Equal(before, machine.Text);
    }

    [Fact]
    public void The_result_of_a_repair_pipes_into_its_undo()
    {
        using var machine = new SimulatedMachine(LostKey);
        string before = machine.Text;
        RunOutput undo = engine.Run("Repair-MachineKeyAcl -Confirm:$false | Undo-RdpRepair -Confirm:$false");
        Assert.Empty(undo.Errors);
        Assert.Equal(UndoOutcome.Undone, ((UndoResult)Assert.Single(undo.Values)).Outcome);
        Assert.All(MachineText.Differences(before, machine.Text), path => Assert.StartsWith("probe", path));
    }

    [Fact]
    public void What_somebody_changed_later_is_left_and_named()
    {
        using var machine = new SimulatedMachine(LostKey);
        engine.Run("Repair-MachineKeyAcl -Confirm:$false");
        const string Later = "O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)(A;;FR;;;BU)";
        machine.Host.SetSddl(HealthyHost.KeyFile, Later);
        var left = (UndoResult)engine.Run("Get-RdpRepair | Undo-RdpRepair -Confirm:$false").Values.Single();
        Assert.Equal(UndoOutcome.ChangedLater, left.Outcome);
        Assert.Contains(HealthyHost.KeyFile, left.Why);
        Assert.Equal(Later, machine.Host.Files.ReadSddl(HealthyHost.KeyFile).Value);
        Assert.Equal(UndoOutcome.Undone, ((UndoResult)engine.Run("Get-RdpRepair | Undo-RdpRepair -Confirm:$false -DiscardLaterChanges").Values.Single()).Outcome);
    }

    [Fact]
    public void Two_runs_at_once_are_refused()
    {
        using var machine = new SimulatedMachine(LostKey) { IsBusy = true };
        string before = machine.Text;
        ErrorRecord error = engine.Run("Repair-MachineKeyAcl -Confirm:$false").Error;
        Assert.Equal("JournalNotReady", Id(error));
        Assert.Contains("under way", error.Exception.Message);
        Assert.Equal(before, machine.Text);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ ComputerName = 'OTHER'; CheckId = 'RDP4001'; Outcome = 'Fail' } | Repair-RdpHost -Confirm:$false", "OtherMachine")]
    [InlineData("'RDP4001' | Repair-RdpHost -Confirm:$false", "NotADiagnosis")]
    [InlineData("Test-MachineKeyAcl | Reset-RdpSelfSignedCert -Confirm:$false", "NothingToRepair")]
    [InlineData("Repair-RdpHost FIX0815 -Confirm:$false", "RepairNotFound")]
    [InlineData("Set-RdpCertificate 1234 -Confirm:$false", "ThumbprintNotUnderstood")]
    [InlineData("Get-RdpRepair 20200101T000000Z-00000000", "RepairRunNotFound")]
    [InlineData("Undo-RdpRepair ..\\..\\evil -Confirm:$false", "RepairRunNotFound")]
    public void What_cannot_be_done_is_an_error_with_an_id_and_a_way_out(string script, string id)
    {
        using var machine = new SimulatedMachine(LostKey);
        string before = machine.Text;
        ErrorRecord error = engine.Run(script).Error;
        Assert.Equal(id, Id(error));
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.Equal(before, machine.Text);
    }

    [Fact]
    public void A_damaged_journal_costs_no_other_run()
    {
        using var machine = new SimulatedMachine(LostKey);
        engine.Run("Repair-MachineKeyAcl -Confirm:$false");
        machine.Journal.Begin(new JournalHeader { Id = "20200101T000000Z-0000002A", StartedAt = DateTime.UtcNow, ComputerName = "VM01", ModuleVersion = "0.1.0", Identity = "S-1-5-18", Repairs = ["FIX1001"] });
        ((MemoryJournal)machine.Journal).Replace("20200101T000000Z-0000002A", "garbage\nmore\n");
        RunOutput runs = engine.Run("Get-RdpRepair");
        Assert.Equal("JournalNotReadable", Id(runs.Error));
        Assert.Equal(RepairRunState.Made, ((RepairRecord)runs.Values.Single()).State);
    }

    [Fact]
    public void Without_elevation_nothing_is_changed_and_the_plan_can_be_seen()
    {
        using var machine = new SimulatedMachine(LostKey);
        machine.Host.Root.Child("machine")!["elevated"] = false;
        Assert.Equal("ElevationNeeded", Id(engine.Run("Repair-MachineKeyAcl -Confirm:$false").Error));
        Assert.Empty(machine.Faults.Writes);
    }

    [Fact]
    public void A_finding_that_came_through_remoting_is_repaired()
    {
        using var machine = new SimulatedMachine(LostKey);
        RunOutput run = engine.Run(
            "[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Test-RdpHost), 5)) | Repair-RdpHost -Confirm:$false");
        Assert.Empty(run.Errors);
        Assert.Contains(run.Values.Cast<RepairResult>(), result => result is { RepairId: "FIX4001", Outcome: RepairOutcome.Fixed });
    }

    [Fact]
    public void A_certificate_is_bound_by_the_thumbprint_as_the_dialog_shows_it()
    {
        using var machine = new SimulatedMachine("pinned-certificate-fine");
        string thumbprint = TestCertificate.Pinned.Thumbprint;
        string copied = "\u200E" + string.Join(" ", Enumerable.Range(0, 20).Select(i => thumbprint.Substring(2 * i, 2).ToLowerInvariant()));
        var result = (RepairResult)engine.Run($"Set-RdpCertificate '{copied}' -Confirm:$false -Force").Values.Single();
        Assert.Equal(RepairOutcome.AlreadyCorrect, result.Outcome);
    }

    [Fact]
    public void An_empty_pipeline_repairs_nothing()
    {
        using var machine = new SimulatedMachine(LostKey);
        Assert.Empty(engine.Run("@() | Repair-RdpHost -Confirm:$false").Output);
        Assert.Empty(machine.Faults.Writes);
    }

    [Fact]
    public void A_result_reads_well_in_80_columns_here_and_after_remoting()
    {
        using var machine = new SimulatedMachine(LostKey);
        engine.Run("$global:r = Repair-MachineKeyAcl -Confirm:$false");
        string live = engine.Show("$r");
        string remote = engine.Show("[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($r))");
        Assert.Equal(live, remote);
        Assert.Contains("FIX4001  Fixed", live);
        Assert.Contains("Undo-RdpRepair 20", live);
        Assert.All(live.Split('\n'), line => Assert.True(line.Length < 80, line));
        Assert.All(engine.Show("Get-RdpRepair").Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
        Assert.All(engine.Show("$r | Undo-RdpRepair -Confirm:$false").Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    private static string Id(ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0];

    /// <summary>An executor that throws on any write.</summary>
    private sealed class WriteForbidden : IHostEditor
    {
        public EditResult SetRegistryValue(string key, string name, RegistryValue? value) => throw Written();

        public EditResult SetRegistrySddl(string key, string sddl) => throw Written();

        public EditResult SetFileSddl(string path, string sddl) => throw Written();

        public EditResult MoveFile(string from, string to) => throw Written();

        public EditResult SetServiceStart(string service, ServiceStart start) => throw Written();

        public EditResult SetServiceAccount(string service, string account) => throw Written();

        public EditResult StartService(string service) => throw Written();

        public EditResult StopService(string service) => throw Written();

        public EditResult DeleteCertificate(string store, string thumbprint) => throw Written();

        public EditResult AddCertificate(string store, IReadOnlyList<byte> serialized) => throw Written();

        public EditResult SetFirewallRule(string rule, string? expected, string? text) => throw Written();

        public Observed<IReadOnlyList<byte>> SerializeCertificate(string store, string thumbprint) => Observed.Present<IReadOnlyList<byte>>([1]);

        private static InvalidOperationException Written() => new("Something was written.");
    }
}
