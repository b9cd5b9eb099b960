using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Repairs.Running;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs;

/// <summary>The faults of the samples, from failing to mended and back, by the cmdlets as people type them.</summary>
[Collection(SimulatedMachines.Name)]
public sealed class RepairLoopTests : IDisposable
{
    private const string RepairAll = "Test-RdpHost | Repair-RdpHost -Confirm:$false -Force";
    private readonly Engine engine = new();

    public void Dispose() => engine.Dispose();

    public static TheoryData<string, string> Mended => new()
    {
        { "network-service-lost-key", RepairAll },
        { "network-service-lost-key", "Repair-RdpHost -Confirm:$false -Force" },
        { "network-service-lost-key", "Repair-RdpHost RDP4001 -Confirm:$false -Force" },
        { "network-service-lost-key", "Repair-MachineKeyAcl -Confirm:$false -Force" },
        { "network-service-lost-key", "Test-MachineKeyAcl | Repair-MachineKeyAcl -Confirm:$false -Force" },
        { "expired-sessionenv-disabled", RepairAll },
        { "expired-sessionenv-disabled", "Repair-RdpService -Confirm:$false -Force" },
        { "expired-key-undeletable", RepairAll },
        { "expired-key-undeletable", "Repair-MachineKeyAcl -Confirm:$false -Force; Reset-RdpSelfSignedCert -Confirm:$false -Force" },
        { "orphan-certificate", RepairAll },
        { "orphan-certificate", "Reset-RdpSelfSignedCert -Confirm:$false -Force" },
        { "rdp-wrapper-leftovers", RepairAll },
        { "rdp-wrapper-leftovers", "Test-RdpService | Repair-RdpService -Confirm:$false -Force" },
        { "hardened-will-fail", RepairAll },
        { "rdp-off", RepairAll },
        { "rdp-off", "Repair-RdpListener -Confirm:$false" },
    };

    [Theory]
    [MemberData(nameof(Mended))]
    public void A_root_cause_is_gone_after_the_repair_and_back_after_undo(string scenario, string repair)
    {
        using var machine = new SimulatedMachine(scenario);
        string original = machine.Text;
        Diagnosis before = Judge();
        RunOutput run = engine.Run(repair);
        Assert.Empty(run.Errors);
        List<RepairResult> results = [.. run.Values.Cast<RepairResult>()];
        Assert.All(results, result => Assert.True(result.Outcome is RepairOutcome.Fixed or RepairOutcome.StillFailing, result.ToString()));
        Assert.Contains(results, result => result.Outcome == RepairOutcome.Fixed);
        Diagnosis after = Judge();
        Assert.DoesNotContain(after.RootCauses, cause => cause.CheckId == before.RootCauses[0].CheckId);
        Assert.NotEqual(Verdict.Failing, after.Verdict);

        string mended = machine.Text;
        int writes = machine.Faults.Writes.Count;
        RunOutput again = engine.Run(repair);
        Assert.All(again.Values.Cast<RepairResult>(), result => Assert.Equal(RepairOutcome.AlreadyCorrect, result.Outcome));
        Assert.NotEmpty(again.Values);
        Assert.Equal(writes, machine.Faults.Writes.Count);
        Assert.Equal(mended, machine.Text);

        RunOutput undo = engine.Run("Get-RdpRepair | Undo-RdpRepair -Confirm:$false -Force");
        Assert.Empty(undo.Errors);
        Assert.NotEmpty(undo.Values);
        Assert.All(undo.Values.Cast<UndoResult>(), result => Assert.True(result.IsUndone, result.ToString()));
        Assert.All(MachineText.Differences(original, machine.Text), path => Assert.True(MachineText.IsMadeByWindows(path), path));
    }

    private Diagnosis Judge() => (Diagnosis)engine.Run("Test-RdpHost").Values.Single();
}
