using System;
using System.Collections.Concurrent;
using System.Threading;

namespace RdpTroubleshoot.Checks;

/// <summary>
/// A thread that does one piece of work after the other, each with a limit. Work that is late keeps its thread; who waited goes on with
/// a new worker. A thread of its own: checks that hang must not leave the next one waiting for the pool.
/// </summary>
internal sealed class CheckWorker : IDisposable
{
    private readonly BlockingCollection<Action> work = [];
    private readonly Thread thread;

    public CheckWorker()
    {
        thread = new Thread(Loop) { IsBackground = true, Name = "RdpTroubleshoot check" };
        thread.Start();
    }

    /// <summary>Does a piece of work, which must not throw.</summary>
    /// <returns>Whether it ended within the limit.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled; the work may go on.</exception>
    public bool Do(Action piece, TimeSpan limit, CancellationToken cancellation)
    {
        // Left to the garbage collector: work that is late still sets it.
        var done = new ManualResetEventSlim();
        work.Add(
            () =>
            {
                piece();
                done.Set();
            },
            CancellationToken.None);
        return done.Wait((int)limit.TotalMilliseconds, cancellation);
    }

    /// <summary>Lets the thread end after the work in hand.</summary>
    public void Dispose() => work.CompleteAdding();

    private void Loop()
    {
        foreach (Action piece in work.GetConsumingEnumerable())
        {
            piece();
        }

        work.Dispose();
    }
}
