using System.Collections.Generic;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Commands;

/// <summary>A cmdlet that takes a snapshot of this machine.</summary>
public abstract class RecordCommand : HostCommand
{
    /// <summary>Takes a snapshot of this machine; null, and an error, where this is not Windows.</summary>
    private protected HostSnapshot? Record()
    {
        if (OpenLive() is not HostRecorder recorder)
        {
            return null;
        }

        IReadOnlyList<CheckInfo> checks = HostExaminer.Checks;
        using var progress = new CheckProgress(this, "Recording Remote Desktop", checks.Count);
        return recorder.Record(
            done =>
            {
                WriteVerbose($"Read what {checks[done - 1].Id} needs");
                progress.Show(done, done < checks.Count ? checks[done] : null);
            },
            Cancellation);
    }
}
