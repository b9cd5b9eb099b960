using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>
/// Makes a change on a thread of its own and waits for it no longer than a limit. A change that is late cannot be called back: it is
/// reported as one that may still happen, never as one that was not made. There is no cancellation for the same reason: whoever wants to
/// stop stops between changes. Whatever the change throws becomes a result.
/// </summary>
internal sealed class TimedWrite
{
    private readonly TimeSpan limit;

    public TimedWrite(TimeSpan limit) => this.limit = limit;

    /// <summary>Makes a change.</summary>
    /// <param name="target">What is changed.</param>
    /// <param name="write">The change; it returns when it is made.</param>
    public EditResult Run(string target, Action write)
    {
        var done = new TaskCompletionSource<EditResult>();
        var thread = new Thread(() => done.SetResult(Outcome(write))) { IsBackground = true, Name = "change of " + target };
        thread.Start();
        return done.Task.Wait((int)limit.TotalMilliseconds)
            ? Named(target, done.Task.Result)
            : EditResult.Failed(
                string.Format(CultureInfo.InvariantCulture, "{0}: did not end within {1:0.###} seconds; the change may still happen", target, limit.TotalSeconds),
                NativeCode.Timeout);
    }

    private static EditResult Named(string target, EditResult result) =>
        result.IsDone ? result : EditResult.Failed(target + ": " + result.Why, result.Code);

    private static EditResult Outcome(Action write)
    {
        try
        {
            write();
            return EditResult.Done;
        }
        catch (NativeException failure)
        {
            return EditOutcome.Of(failure);
        }
        catch (RefusedException refused)
        {
            return EditResult.Failed(refused.Message, refused.Code);
        }
        catch (UnreadableException failure)
        {
            return EditResult.Failed(failure.Message);
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException)
        {
            return EditResult.Failed("this system does not have the Windows function that changes it");
        }
        catch (Exception failure)
        {
            // Messages of the framework depend on the display language: type and number do not.
            return EditResult.Failed(string.Format(CultureInfo.InvariantCulture, "{0} (0x{1:X8})", failure.GetType().Name, failure.HResult));
        }
    }
}
