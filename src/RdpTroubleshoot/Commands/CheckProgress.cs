using System;
using System.Management.Automation;
using RdpTroubleshoot.Checks;

namespace RdpTroubleshoot.Commands;

/// <summary>The progress bar of a run over checks.</summary>
internal sealed class CheckProgress(Cmdlet cmdlet, string activity, int total) : IDisposable
{
    private readonly PacedProgress progress = new(cmdlet, activity);

    /// <summary>Tells how many checks are done and which one comes next.</summary>
    public void Show(int done, CheckInfo? next)
    {
        if (next is not null && progress.IsDue)
        {
            progress.Show(next.ToString(), 100 * done / Math.Max(total, 1));
        }
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose() => progress.Dispose();
}
