using System;
using System.Diagnostics;
using System.Management.Automation;
using RdpTroubleshoot.Checks;

namespace RdpTroubleshoot.Commands;

/// <summary>The progress bar of a run over checks: at most five updates a second, because consoles of Windows PowerShell are slow.</summary>
internal sealed class CheckProgress : IDisposable
{
    private const int Activity = 1;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Cmdlet cmdlet;
    private readonly string activity;
    private readonly int total;
    private readonly Stopwatch sinceShown = Stopwatch.StartNew();
    private bool shown;

    public CheckProgress(Cmdlet cmdlet, string activity, int total)
    {
        this.cmdlet = cmdlet;
        this.activity = activity;
        this.total = total;
    }

    /// <summary>Tells how many checks are done and which one comes next.</summary>
    public void Show(int done, CheckInfo? next)
    {
        if (next is null || sinceShown.Elapsed < Pause)
        {
            return;
        }

        shown = true;
        sinceShown.Restart();
        cmdlet.WriteProgress(new ProgressRecord(Activity, activity, next.ToString()) { PercentComplete = 100 * done / Math.Max(total, 1) });
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
            cmdlet.WriteProgress(new ProgressRecord(Activity, activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
        catch (PipelineStoppedException)
        {
            // A stopped pipeline takes its bars away itself.
        }
    }
}
