using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Machines;

/// <summary>This machine as runs of repairs and their undo need it.</summary>
internal static class LocalEnvironment
{
    /// <summary>The machine, with its editor and its journals.</summary>
    /// <param name="observer">Who is asked and told.</param>
    /// <param name="version">The version of the module.</param>
    /// <param name="cancellation">Ends judging and waiting.</param>
    public static RepairEnvironment Of(IRepairObserver observer, string version, CancellationToken cancellation)
    {
        ILocalMachine machine = LocalMachine.Current;

        // What was just written is read back, also when the run was cancelled: not through a recording, and not cancelled.
        return new RepairEnvironment
        {
            Read = () => machine.Open(CancellationToken.None),
            Editor = machine.Editor,
            Journal = machine.Journal,
            Judge = () => Judge(new HostRecorder(machine.Open(cancellation), version).Recording, cancellation),
            Observer = observer,
            Clock = () => DateTime.UtcNow,
            Wait = time => machine.Wait(time, cancellation),
        };
    }

    private static List<Finding> Judge(IHost host, CancellationToken cancellation) =>
        [.. new HostExaminer(host, HostExaminer.DefaultLimit).Run(_ => true, cancellation).SelectMany(findings => findings)];
}
