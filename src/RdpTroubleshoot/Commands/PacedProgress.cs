using System;
using System.Diagnostics;
using System.Management.Automation;

namespace RdpTroubleshoot.Commands;

/// <summary>A progress bar with at most five updates a second, because consoles of Windows PowerShell are slow.</summary>
internal sealed class PacedProgress(Cmdlet cmdlet, string activity) : IDisposable
{
    private const int Activity = 1;

    // What the engine takes for "how far is not known".
    private const int NotKnown = -1;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch sinceShown = Stopwatch.StartNew();
    private bool shown;

    /// <summary>Whether an update would be shown now.</summary>
    public bool IsDue => sinceShown.Elapsed >= Pause;

    /// <summary>Shows what is done now, when it is time to.</summary>
    public void Show(string status, int? percent = null)
    {
        if (IsDue)
        {
            ShowNow(status, percent);
        }
    }

    /// <summary>Shows what begins now: it may take long, and nothing more would be shown before it ends.</summary>
    public void ShowNow(string status, int? percent = null)
    {
        shown = true;
        sinceShown.Restart();
        cmdlet.WriteProgress(new ProgressRecord(Activity, activity, status) { PercentComplete = percent ?? NotKnown });
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
