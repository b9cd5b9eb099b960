using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
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
        DateTime now = DateTime.UtcNow;
        using Process own = Process.GetCurrentProcess();
        header = new JournalHeader
        {
            Id = JournalId.Of(now, unchecked((uint)(own.Id ^ Stopwatch.GetTimestamp()))),
            StartedAt = now,
            ComputerName = host.Machine.Name.ValueOr("?")!,
            ModuleVersion = ModuleInfo.Version,
            Identity = host.Machine.Identity.ValueOr("?")!,
            Repairs = [],
        };
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
        new RepairRunner(Environment(observer, cancellation)).Run(plans, header, cancellation);

    /// <summary>This machine as the runner and the undo need it.</summary>
    /// <param name="observer">Who is asked and told.</param>
    /// <param name="cancellation">Ends reads and waits.</param>
    public static RepairEnvironment Environment(IRepairObserver observer, CancellationToken cancellation)
    {
        ILocalMachine machine = LocalMachine.Current;

        // What was just written is read back, also when the run was cancelled: not through a recording, and not cancelled.
        return new RepairEnvironment
        {
            Read = () => machine.Open(CancellationToken.None),
            Editor = machine.Editor,
            Journal = machine.Journal,
            Judge = () => Judge(new HostRecorder(machine.Open(cancellation), ModuleInfo.Version).Recording, cancellation),
            Observer = observer,
            Clock = () => DateTime.UtcNow,
            Wait = time => machine.Wait(time, cancellation),
        };
    }

    private static List<Finding> Judge(IHost host, CancellationToken cancellation) =>
        [.. new HostExaminer(host, HostExaminer.DefaultLimit).Run(_ => true, cancellation).SelectMany(findings => findings)];
}
