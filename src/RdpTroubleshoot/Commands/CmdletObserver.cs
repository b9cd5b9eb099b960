using System;
using System.Management.Automation;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Commands;

/// <summary>Asks and shows progress through a cmdlet, on its own thread.</summary>
internal sealed class CmdletObserver(Cmdlet cmdlet, string activity) : IRepairObserver, IDisposable
{
    private readonly PacedProgress bar = new(cmdlet, activity);

    /// <inheritdoc/>
    public bool Confirm(Change change) => cmdlet.ShouldProcess(change.Target, $"{change.OldText} -> {change.NewText}{Warning(change.Impact)}. {change.Why}");

    /// <inheritdoc/>
    public void Report(RepairProgress progress)
    {
        cmdlet.WriteVerbose(progress.What);
        bar.ShowNow(progress.What, 100 * progress.Done / Math.Max(1, progress.Total));
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose() => bar.Dispose();

    private static string Warning(ChangeImpact impact) => impact switch
    {
        ChangeImpact.DropsSessions => " (drops Remote Desktop sessions)",
        ChangeImpact.RestartsService => " (restarts a service)",
        _ => "",
    };
}
