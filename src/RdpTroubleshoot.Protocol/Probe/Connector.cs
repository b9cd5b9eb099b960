using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>Makes TCP connections to one port of one address.</summary>
/// <param name="Address">The address.</param>
/// <param name="Port">The port.</param>
/// <param name="Options">How long one connect may take, and where sockets come from.</param>
internal sealed record Connector(IPAddress Address, int Port, ProbeOptions Options)
{
    /// <summary>Connects once.</summary>
    /// <param name="cancellation">Ends the wait with <see cref="OperationCanceledException"/>.</param>
    public async Task<Connected> ConnectAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var watch = Stopwatch.StartNew();
        Socket socket;
        try
        {
            socket = Options.NewSocket?.Invoke(Address.AddressFamily) ?? new Socket(Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.NoDelay = true;
        }
        catch (SocketException failure)
        {
            // No IPv6 on this machine, or no handle left.
            return new Connected(Attempt(AttemptOutcome.LocalFailure, watch, failure.SocketErrorCode.ToString()), null);
        }

        using var step = new StepLimit(Options.Limit, socket.Dispose, cancellation);
        try
        {
            await Task.Factory.FromAsync(socket.BeginConnect, socket.EndConnect, new IPEndPoint(Address, Port), null).ConfigureAwait(false);
            if (!step.IsOver)
            {
                return new Connected(Attempt(AttemptOutcome.Succeeded, watch), new Channel(socket));
            }

            socket.Dispose();
            return new Connected(Attempt(AttemptOutcome.TimedOut, watch), null);
        }
        catch (Exception failure) when (Ending.IsOfNetwork(failure))
        {
            socket.Dispose();
            if (Ending.Of(failure, step) == AttemptOutcome.Reset)
            {
                // A refused SYN is "refused"; this peer accepted and was quick to hang up.
                return new Connected(Attempt(AttemptOutcome.Succeeded, watch, "reset right after it was accepted"), null);
            }

            return new Connected(Attempt(Ending.Of(failure, step), watch, Ending.Describe(failure)), null);
        }
    }

    private AddressAttempt Attempt(AttemptOutcome outcome, Stopwatch watch, string detail = "") =>
        new(Address.ToString()) { Outcome = outcome, Elapsed = watch.Elapsed, Detail = detail };
}
