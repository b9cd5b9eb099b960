using System;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

/// <summary>A recorded host with one fault, and what must be said of it.</summary>
/// <param name="Name">A name that is fit for a file.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="RootCause">The id of the first root cause; empty when there must be none.</param>
/// <param name="Apply">What differs from a healthy host.</param>
public sealed record Scenario(string Name, Verdict Verdict, string RootCause, Action<RecordedHost> Apply)
{
    /// <summary>Whether something cannot be judged although everything was recorded.</summary>
    public bool IsPartlyJudged { get; init; }

    /// <summary>Whether it is among the samples to try.</summary>
    public bool IsSample { get; init; }

    /// <summary>The recording.</summary>
    public HostSnapshot Record()
    {
        HostSnapshot snapshot = HealthyHost.Create();
        Apply(snapshot.Host);
        if (new HostFacts(snapshot.Host).Listener.OwnConnection.IsAbsent)
        {
            // Nothing listens, and so nothing was probed.
            snapshot.Host.Root.Remove("probe");
        }

        return snapshot;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
