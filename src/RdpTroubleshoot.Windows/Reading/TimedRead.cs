using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Windows.Reading;

/// <summary>
/// Runs a read on a thread of its own and waits for it no longer than a limit: a service that hangs must not hang the diagnosis. A read
/// that is late is abandoned on its thread. Whatever it throws becomes an outcome.
/// </summary>
internal sealed class TimedRead
{
    private readonly TimeSpan limit;
    private readonly CancellationToken cancellation;

    public TimedRead(TimeSpan limit, CancellationToken cancellation)
    {
        this.limit = limit;
        this.cancellation = cancellation;
    }

    /// <summary>Runs a read.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="source">Where it is read.</param>
    /// <param name="read">The read.</param>
    /// <exception cref="OperationCanceledException">It was cancelled: at once, whatever the read is doing.</exception>
    public Observed<T> Run<T>(string source, Func<Observed<T>> read)
    {
        cancellation.ThrowIfCancellationRequested();
        var done = new TaskCompletionSource<Observed<T>>();
        var thread = new Thread(() => done.SetResult(Outcome(source, read))) { IsBackground = true, Name = "read of " + source };
        thread.Start();
        return done.Task.Wait((int)limit.TotalMilliseconds, cancellation)
            ? done.Task.Result.From(source)
            : Observed.Failed<T>($"did not answer within {Seconds(limit)}", source);
    }

    /// <summary>Runs a read that gives its value or throws.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="source">Where it is read.</param>
    /// <param name="read">The read.</param>
    public Observed<T> Value<T>(string source, Func<T> read) => Run(source, () => Observed.Present(read()));

    private static Observed<T> Outcome<T>(string source, Func<Observed<T>> read)
    {
        try
        {
            return read();
        }
        catch (NativeException failure)
        {
            return NativeOutcome.Of<T>(failure, source);
        }
        catch (UnreadableException failure)
        {
            return Observed.Failed<T>(failure.Message, source);
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException)
        {
            return Observed.Failed<T>("this system does not have the Windows function that reads it", source);
        }
        catch (Exception failure)
        {
            // Messages of the framework depend on the display language: type and number do not.
            return Observed.Failed<T>(
                string.Format(CultureInfo.InvariantCulture, "{0} (0x{1:X8})", failure.GetType().Name, failure.HResult), source);
        }
    }

    private static string Seconds(TimeSpan time) =>
        time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + (time.TotalSeconds == 1 ? " second" : " seconds");
}
