using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Binding;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Protocol.Probe;

namespace RdpTroubleshoot.Commands;

/// <summary>Probes under way, and the results of those that have ended, in that order.</summary>
internal sealed class ProbeRuns : IDisposable
{
    private readonly BlockingCollection<ProbeResult> ended = [];
    private readonly StageProbe probe;
    private readonly CancellationToken cancellation;

    public ProbeRuns(StageProbe probe, CancellationToken cancellation)
    {
        this.probe = probe;
        this.cancellation = cancellation;
    }

    /// <summary>How many are under way, or ended and not taken.</summary>
    public int Open { get; private set; }

    /// <summary>How many were taken.</summary>
    public int Taken { get; private set; }

    /// <summary>Starts one.</summary>
    public void Start(Target target)
    {
        Open++;
        _ = Task.Run(() => RunAsync(target), CancellationToken.None);
    }

    /// <summary>Takes a result that is there.</summary>
    /// <param name="wait">How long to wait for one.</param>
    /// <returns>The result, or null when none came.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ProbeResult? Take(TimeSpan wait)
    {
        if (!ended.TryTake(out ProbeResult? result, (int)wait.TotalMilliseconds, cancellation))
        {
            return null;
        }

        Open--;
        Taken++;
        return result;
    }

    public void Dispose() => ended.Dispose();

    private async Task RunAsync(Target target)
    {
        ProbeResult result;
        try
        {
            result = new ProbeResult(target, ConnectionExaminer.Examine(await probe.RunAsync(target.Name, target.Port, cancellation).ConfigureAwait(false)), null);
        }
#pragma warning disable CA1031 // Whatever went wrong with one target must not cost the others their results.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            result = new ProbeResult(target, null, failure);
        }

        try
        {
            ended.Add(result, CancellationToken.None);
        }
        catch (Exception late) when (late is ObjectDisposedException or InvalidOperationException)
        {
            // The cmdlet was stopped: nobody waits any more.
        }
    }
}

/// <summary>What came of probing one target.</summary>
/// <param name="Target">The target.</param>
/// <param name="Diagnosis">The diagnosis; null when the probe failed.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
internal sealed record ProbeResult(Target Target, ConnectionDiagnosis? Diagnosis, Exception? Failure);
