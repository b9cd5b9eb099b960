using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks;

/// <summary>
/// A thread that judges one check after the other and runs ahead of whoever takes the findings: a hand-over a check would cost more than
/// the checks. A thread of its own, because one that hangs must not be missed by the pool.
/// </summary>
internal sealed class CheckWorker
{
    private readonly BlockingCollection<IReadOnlyList<Finding>> results = [];
    private volatile bool abandoned;

    /// <summary>Starts to judge.</summary>
    /// <param name="judgements">The judgements, none of which throws.</param>
    /// <param name="cancellation">Lets no further one begin.</param>
    public CheckWorker(IEnumerable<Func<IReadOnlyList<Finding>>> judgements, CancellationToken cancellation)
    {
        var thread = new Thread(() => Judge(judgements, cancellation)) { IsBackground = true, Name = "RdpTroubleshoot checks" };
        thread.Start();
    }

    /// <summary>Waits for the findings of the next check.</summary>
    /// <param name="limit">The longest wait.</param>
    /// <param name="cancellation">Ends the wait with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The findings, or null when they did not come in time.</returns>
    public IReadOnlyList<Finding>? Next(TimeSpan limit, CancellationToken cancellation) =>
        results.TryTake(out IReadOnlyList<Finding>? findings, (int)limit.TotalMilliseconds, cancellation) ? findings : null;

    /// <summary>Nobody waits any more: the thread ends after the check in hand, however long that takes.</summary>
    public void Abandon() => abandoned = true;

    private void Judge(IEnumerable<Func<IReadOnlyList<Finding>>> judgements, CancellationToken cancellation)
    {
        foreach (Func<IReadOnlyList<Finding>> judge in judgements)
        {
            if (abandoned || cancellation.IsCancellationRequested)
            {
                return;
            }

            results.Add(judge(), CancellationToken.None);
        }
    }
}
