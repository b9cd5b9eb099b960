using System;
using System.Collections.Generic;
using System.Management.Automation;
using RdpTroubleshoot.Binding;
using RdpTroubleshoot.Completion;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Machines;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Commands;

/// <summary>Takes repair runs back by their journals: every change, the last first, unless somebody changed it later.</summary>
[Cmdlet(VerbsCommon.Undo, "RdpRepair", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(UndoResult))]
public sealed class UndoRdpRepairCommand : HostCommand
{
    private readonly HashSet<string> done = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The runs, as Get-RdpRepair and the result of a repair name them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("JournalId")]
    [AllowNull]
    [AllowEmptyCollection]
    [RepairRunIds]
    [ArgumentCompleter(typeof(RepairRunCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>Takes the run back also when that drops Remote Desktop sessions.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Sets also what somebody changed later to what was there before the run.</summary>
    [Parameter]
    public SwitchParameter DiscardLaterChanges { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (string id in Id ?? [])
        {
            // The results of one run all name it: it is taken back once.
            if (done.Add(id))
            {
                UndoRun(id);
            }
        }
    }

    private void UndoRun(string id)
    {
        if (OpenLive() is not HostRecorder live || JournalReading.Read(LocalMachine.Current.Journal, id, WriteError) is not RepairRecord record)
        {
            return;
        }

        using var observer = new CmdletObserver(this, "Taking a repair back");
        var undo = new RepairUndo(LocalEnvironment.Of(observer, ModuleInfo.Version, Cancellation));
        if (WhyNot(undo, record, live.Recording.Machine) is ErrorRecord trouble)
        {
            WriteError(trouble);
        }
        else if (ShouldProcess($"{record.Id} ({string.Join(", ", record.Repairs)})", "Take back every change"))
        {
            Undo(undo, record, live.Recording.Machine.Identity.ValueOr("?")!);
        }
        else
        {
            WriteObject(undo.Preview(record), enumerateCollection: true);
        }
    }

    private ErrorRecord? WhyNot(RepairUndo undo, RepairRecord record, IMachinePort machine)
    {
        string command = MyInvocation.MyCommand.Name;
        string here = machine.Name.ValueOr("?")!;
        return !string.Equals(record.ComputerName, here, StringComparison.OrdinalIgnoreCase) ? RepairErrors.OtherMachine(record.ComputerName, here)
            : Prompting.IsWhatIf(this) ? null
            : machine.Elevated.ValueOr(false) is not true ? RepairErrors.ElevationNeeded(command)
            : Prompting.WouldAsk(this) && Prompting.IsDeaf(this) ? RepairErrors.ConfirmationNeeded(command)
            : !Force && undo.SessionsLost(record) is string lost ? RepairErrors.SessionsWouldDrop(record.Id, lost)
            : null;
    }

    private void Undo(RepairUndo undo, RepairRecord record, string identity)
    {
        EditResult entered = LocalMachine.Current.Enter(out IDisposable? hold);
        if (!entered.IsDone)
        {
            WriteError(RepairErrors.JournalNotReady(entered.Why));
            return;
        }

        IReadOnlyList<UndoResult> results;
        using (hold)
        {
            results = undo.Undo(record, identity, DiscardLaterChanges, Cancellation);
        }

        WriteObject(results, enumerateCollection: true);
    }
}
