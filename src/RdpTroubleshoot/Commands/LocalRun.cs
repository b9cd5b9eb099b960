using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Machines;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Commands;

/// <summary>A run of repairs on this machine: one journal, one at a time.</summary>
internal sealed class LocalRun
{
    private readonly ILocalMachine machine = LocalMachine.Current;
    private readonly CancellationToken cancellation;
    private readonly JournalHeader header;

    /// <summary>A run that is not begun yet.</summary>
    /// <param name="host">The machine as it was judged.</param>
    /// <param name="cancellation">Ends the run between two changes.</param>
    public LocalRun(IHost host, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        header = NewRun.Header(host, ModuleInfo.Version);
    }

    /// <summary>Where key files are moved to.</summary>
    public string BackupFolder => machine.BackupFolder(header.Id);

    /// <summary>A certificate with its properties by store and thumbprint.</summary>
    public Func<string, string, Observed<IReadOnlyList<byte>>> Serialize => machine.Editor.SerializeCertificate;

    /// <summary>Keeps other runs out and makes what the plans need; nothing at all where they change nothing.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="trouble">What stands in the way; null when nothing does.</param>
    /// <returns>What lets other runs in; null when none was kept out.</returns>
    public IDisposable? Begin(IReadOnlyList<RepairPlan> plans, out ErrorRecord? trouble)
    {
        trouble = null;
        List<Change> changes = [.. plans.SelectMany(plan => plan.Changes)];
        if (changes.Count == 0)
        {
            return null;
        }

        EditResult entered = machine.Enter(out IDisposable? hold);
        if (entered.IsDone && changes.OfType<FileMoveChange>().Any())
        {
            entered = machine.PrepareBackupFolder(header.Id);
        }

        if (!entered.IsDone)
        {
            trouble = RepairErrors.JournalNotReady(entered.Why);
        }

        return hold;
    }

    /// <summary>Makes the repairs.</summary>
    /// <param name="plans">The plans in their order.</param>
    /// <param name="observer">Who is asked and told.</param>
    public IReadOnlyList<RepairResult> Make(IReadOnlyList<RepairPlan> plans, IRepairObserver observer) =>
        new RepairRunner(LocalEnvironment.Of(observer, ModuleInfo.Version, cancellation)).Run(plans, header, cancellation);
}
