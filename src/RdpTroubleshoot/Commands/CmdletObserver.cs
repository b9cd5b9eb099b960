using System;
using System.Management.Automation;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Commands;

/// <summary>Asks and shows progress through a cmdlet, on its own thread.</summary>
internal sealed class CmdletObserver(Cmdlet cmdlet, string activity) : IRepairObserver, IDisposable
{
    private const int ActivityId = 3;
    private bool shown;

    /// <inheritdoc/>
    public bool Confirm(Change change) => cmdlet.ShouldProcess(change.Target, $"{change.OldText} -> {change.NewText}{Warning(change.Impact)}. {change.Why}");

    /// <inheritdoc/>
    public void Report(RepairProgress progress)
    {
        shown = true;
        cmdlet.WriteVerbose(progress.What);
        cmdlet.WriteProgress(new ProgressRecord(ActivityId, activity, progress.What) { PercentComplete = 100 * progress.Done / Math.Max(1, progress.Total) });
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        if (!shown)
        {
            return;
        }

        try
        {
            cmdlet.WriteProgress(new ProgressRecord(ActivityId, activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
        catch (PipelineStoppedException)
        {
            // A stopped pipeline takes its bars away itself.
        }
    }

    private static string Warning(ChangeImpact impact) => impact switch
    {
        ChangeImpact.DropsSessions => " (drops Remote Desktop sessions)",
        ChangeImpact.RestartsService => " (restarts a service)",
        _ => "",
    };
}
