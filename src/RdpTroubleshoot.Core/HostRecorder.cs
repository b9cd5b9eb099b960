using System;
using System.Collections.Generic;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot;

/// <summary>Takes a snapshot of a machine: everything that the checks read, and what they would read if something else were wrong.</summary>
public sealed class HostRecorder
{
    private readonly HostSnapshot snapshot;
    private readonly HostExaminer examiner;

    /// <summary>A recorder of one machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="moduleVersion">The version of the module that records.</param>
    public HostRecorder(IHost host, string moduleVersion)
    {
        snapshot = HostSnapshot.Create(moduleVersion);
        Recording = new RecordingHost(host, snapshot.Host);
        examiner = new HostExaminer(Recording, HostExaminer.DefaultLimit);
    }

    /// <summary>The machine as it is recorded: each thing is read once.</summary>
    public RecordingHost Recording { get; }

    /// <summary>Reads everything: check by check, then what the checks had no need of.</summary>
    /// <param name="step">Told how many checks are done, as each ends.</param>
    /// <param name="cancellation">Ends the recording at once with <see cref="OperationCanceledException"/>.</param>
    public HostSnapshot Record(Action<int>? step, CancellationToken cancellation)
    {
        int done = 0;
        foreach (IReadOnlyList<Finding> _ in examiner.Run(_ => true, cancellation))
        {
            step?.Invoke(++done);
        }

        WiderReads.Read(Recording, cancellation);
        Recording.Finish();
        return snapshot;
    }
}
