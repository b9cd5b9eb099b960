using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Binding;
using RdpTroubleshoot.Machines;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Commands;

/// <summary>A repair that takes diagnoses and findings from the pipeline: what they name is repaired in one run, so that services restart once.</summary>
public abstract class FaultRepairCommand : RepairCommand
{
    private readonly List<FaultSource> faults = [];

    /// <summary>Diagnoses or findings of this machine, also from another session: only what they name is repaired.</summary>
    [Parameter(ParameterSetName = LiveSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>Which repairs this cmdlet makes at most.</summary>
    /// <param name="repair">A repair.</param>
    private protected abstract bool IsMine(RepairInfo repair);

    /// <inheritdoc/>
    protected sealed override void Process()
    {
        if (ParameterSetName == SnapshotSet)
        {
            PlanForSnapshots(IsMine);
            return;
        }

        foreach (PSObject input in InputObject)
        {
            if (input.BaseObject is HostSnapshot snapshot)
            {
                PlanFor(snapshot, IsMine);
            }
            else
            {
                Take(FaultSource.Read(input));
            }
        }
    }

    /// <inheritdoc/>
    protected sealed override void Finish()
    {
        if (ParameterSetName == SnapshotSet)
        {
            return;
        }

        // An empty pipeline is no diagnosis: it names nothing.
        bool isPiped = MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(InputObject));
        if (!isPiped)
        {
            RepairThis(IsMine);
        }
        else if (faults.Count > 0)
        {
            RepairNamed([.. faults.SelectMany(fault => fault.CheckIds).Distinct()]);
        }
    }

    private void Take(FaultSource fault)
    {
        string here = LocalMachine.Current.Name;
        if (!fault.IsUnderstood)
        {
            WriteError(RepairErrors.NotADiagnosis(fault.ToString()));
        }
        else if (!fault.IsOf(here))
        {
            WriteError(RepairErrors.OtherMachine(fault.ComputerName, here));
        }
        else
        {
            faults.Add(fault);
        }
    }

    /// <summary>Repairs what faults name; where they name nothing, that everything is right is looked at again, and said.</summary>
    private void RepairNamed(string[] named)
    {
        string[] byHand = [.. named.Where(check => !HasRepair(check))];
        string[] checks = [.. named.Where(check => HasRepair(check) || !HostExaminer.Causes.IsEvidence(check))];
        foreach (string check in byHand.Intersect(checks))
        {
            WriteWarning($"{check} has no repair: its steps by hand are in docs/checks/{check}.md, and in the finding's property Manual.");
        }

        RepairInfo[] mine = [.. RepairCatalogue.All.Select(repair => repair.Info).Where(IsMine)];
        string[] chosen = [.. mine.Where(repair => checks.Length == 0 || repair.Fixes.Intersect(checks).Any()).Select(repair => repair.Id)];
        if (chosen.Length > 0)
        {
            RepairThis(repair => chosen.Contains(repair.Id));
        }
        else
        {
            WriteError(RepairErrors.NothingToRepair(MyInvocation.MyCommand.Name, checks));
        }
    }

    /// <summary>Traces of the time before, such as events, have none: they fade.</summary>
    private static bool HasRepair(string check) => RepairCatalogue.All.Any(repair => repair.Info.Fixes.Contains(check));
}
