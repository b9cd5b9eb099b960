using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Binding;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Repairs.Running;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Commands;

/// <summary>A cmdlet that plans repairs of this machine and makes them, or plans those of a recorded one.</summary>
public abstract class RepairCommand : HostCommand
{
    /// <summary>The parameter set for this machine.</summary>
    protected const string LiveSet = "Live";

    /// <summary>The parameter set for recorded machines.</summary>
    protected const string SnapshotSet = "Snapshot";

    private const string PlannedBackups = @"C:\ProgramData\RdpTroubleshoot\Repairs\planned";

    /// <summary>Snapshots to plan for, with -WhatIf: paths of files (wildcards allowed), or snapshot objects.</summary>
    [Parameter(ParameterSetName = SnapshotSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Path", "FullName", "LiteralPath", "PSPath")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SnapshotSource]
    public SnapshotSource[] Snapshot { get; set; } = [];

    /// <summary>Makes also what drops Remote Desktop sessions.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The certificate to bind; null when the cmdlet binds none.</summary>
    private protected virtual string? CertificateThumbprint => null;

    /// <summary>Plans the wanted repairs for each snapshot.</summary>
    /// <param name="wanted">Which repairs.</param>
    private protected void PlanForSnapshots(Func<RepairInfo, bool> wanted)
    {
        foreach (HostSnapshot snapshot in Snapshot.SelectMany(Read))
        {
            PlanFor(snapshot, wanted);
        }
    }

    /// <summary>Plans the wanted repairs of a recorded machine. Making them would change nothing but a file.</summary>
    /// <param name="snapshot">The machine.</param>
    /// <param name="wanted">Which repairs.</param>
    private protected void PlanFor(HostSnapshot snapshot, Func<RepairInfo, bool> wanted)
    {
        if (!Prompting.IsWhatIf(this))
        {
            WriteError(RepairErrors.RecordingCannotBeRepaired(snapshot.ComputerName, MyInvocation.MyCommand.Name));
            return;
        }

        IReadOnlyList<Finding> findings = Examine(snapshot.Host);
        Preview(RepairCatalogue.Plan(new HostFacts(snapshot.Host), findings, Context(PlannedBackups, RepairContext.SerializeRecorded(snapshot.Host)), wanted), findings);
    }

    /// <summary>Plans the wanted repairs of this machine, and makes them where that was not only a question.</summary>
    /// <param name="wanted">Which repairs.</param>
    private protected void RepairThis(Func<RepairInfo, bool> wanted)
    {
        if (OpenLive() is not HostRecorder live)
        {
            return;
        }

        bool isWhatIf = Prompting.IsWhatIf(this);
        if (!isWhatIf && live.Recording.Machine.Elevated.ValueOr(false) is not true)
        {
            WriteError(RepairErrors.ElevationNeeded(MyInvocation.MyCommand.Name));
            return;
        }

        var run = new LocalRun(live.Recording, Cancellation);
        IReadOnlyList<Finding> findings = Examine(live.Recording);
        IReadOnlyList<RepairPlan> plans = RepairCatalogue.Plan(new HostFacts(live.Recording), findings, Context(run.BackupFolder, run.Serialize), wanted);
        if (isWhatIf)
        {
            Preview(plans, findings);
        }
        else if (IsAllowed(plans))
        {
            Make(run, plans);
        }
    }

    private bool IsAllowed(IReadOnlyList<RepairPlan> plans)
    {
        if (plans.Any(plan => plan.Changes.Count > 0) && Prompting.WouldAsk(this) && Prompting.IsDeaf(this))
        {
            WriteError(RepairErrors.ConfirmationNeeded(MyInvocation.MyCommand.Name));
            return false;
        }

        return true;
    }

    private void Make(LocalRun run, IReadOnlyList<RepairPlan> plans)
    {
        IReadOnlyList<RepairResult> results;
        using (run.Begin(plans, out ErrorRecord? trouble))
        {
            if (trouble is not null)
            {
                WriteError(trouble);
                return;
            }

            using var observer = new CmdletObserver(this, "Repairing Remote Desktop");
            results = run.Make(plans, observer);
        }

        // What comes next in the pipeline may be another run.
        WriteObject(results, enumerateCollection: true);
    }

    /// <summary>Each change as PowerShell tells it, then each repair as an object.</summary>
    private void Preview(IReadOnlyList<RepairPlan> plans, IReadOnlyList<Finding> findings)
    {
        using var observer = new CmdletObserver(this, "Planning repairs");
        foreach (Change change in plans.SelectMany(plan => plan.Changes))
        {
            observer.Confirm(change);
        }

        WriteObject(RepairRunner.Preview(plans, findings), enumerateCollection: true);
    }

    private List<Finding> Examine(IHost host) => [.. Run(new HostExaminer(host, HostExaminer.DefaultLimit), HostExaminer.Checks)];

    private RepairContext Context(string backups, Func<string, string, Observed<IReadOnlyList<byte>>> serialize) => new()
    {
        BackupFolder = backups,
        Serialize = serialize,
        MayDropSessions = Force,
        Thumbprint = CertificateThumbprint,
    };
}
