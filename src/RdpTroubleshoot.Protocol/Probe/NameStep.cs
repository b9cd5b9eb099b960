using System;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>Looks a name up in the system's resolver.</summary>
internal static class NameStep
{
    // A thread each: no more than the probes that run at the same time, and thousands of names at once are not thousands of threads.
    private static readonly SemaphoreSlim Lookups = new(64);

    /// <summary>The addresses of a name; an address is its own.</summary>
    public static async Task<NameResolution> ResolveAsync(string target, ProbeOptions options, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        if (IPAddress.TryParse(target, out IPAddress? address))
        {
            return Found([address], watch);
        }

        await Lookups.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            watch.Restart();
            Task<IPAddress[]> lookup = LookUpAsync(target, options);
            using var step = new StepLimit(options.Limit, () => { }, cancellation);
            Task first = await Task.WhenAny(lookup, Task.Delay(Timeout.Infinite, step.Token)).ConfigureAwait(false);
            if (first == lookup)
            {
                return Found(await lookup.ConfigureAwait(false), watch);
            }

            // The system goes on by itself; what becomes of it is of no interest.
            _ = lookup.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return step.IsOver ? End(AttemptOutcome.TimedOut, "the resolver did not answer", watch) : End(AttemptOutcome.LocalFailure, "", watch);
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData
                ? End(AttemptOutcome.Refused, "the resolver knows no such name", watch)
                : End(AttemptOutcome.TimedOut, $"the resolver says {failure.SocketErrorCode}", watch);
        }
        catch (ArgumentException)
        {
            return End(AttemptOutcome.Refused, "it is no valid name", watch);
        }
        finally
        {
            Lookups.Release();
        }
    }

    /// <summary>
    /// The resolver blocks a thread until it gives up, on most systems, also when asked asynchronously. On threads of the pool a few dead names
    /// would hold every other target up. It cannot be cancelled either; it is left behind instead.
    /// </summary>
    private static Task<IPAddress[]> LookUpAsync(string target, ProbeOptions options) => Task.Factory.StartNew(
        () => (options.LookUp ?? Dns.GetHostAddresses)(target), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static NameResolution Found(IPAddress[] addresses, Stopwatch watch) => addresses.Length == 0
        ? End(AttemptOutcome.Refused, "the name has no address", watch)
        : new NameResolution
        {
            Outcome = AttemptOutcome.Succeeded,
            Elapsed = watch.Elapsed,
            Addresses = [.. addresses.Select(address => address.ToString()).Distinct()],
        };

    private static NameResolution End(AttemptOutcome outcome, string detail, Stopwatch watch) =>
        new() { Outcome = outcome, Detail = detail, Elapsed = watch.Elapsed };
}
