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

        Task connect = OpenAsync(socket);
        using var step = new StepLimit(Options.Limit, () => GiveUp(socket, cancellation), cancellation);
        try
        {
            await connect.ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            return new Connected(Attempt(AttemptOutcome.Succeeded, watch), new Channel(socket));
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

    /// <summary>
    /// Ends the wait, unless the system already has the answer: then only this process was late to see it, and what it missed must not be
    /// taken for the silence of the port.
    /// </summary>
    private static void GiveUp(Socket socket, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested || !IsAnswered(socket))
        {
            socket.Dispose();
        }
    }

    private static bool IsAnswered(Socket socket)
    {
        try
        {
            return socket.Poll(0, SelectMode.SelectWrite) || socket.Poll(0, SelectMode.SelectError);
        }
        catch (Exception failure) when (Ending.IsOfNetwork(failure))
        {
            return false;
        }
    }

    private async Task OpenAsync(Socket socket) =>
        await Task.Factory.FromAsync(socket.BeginConnect, socket.EndConnect, new IPEndPoint(Address, Port), null).ConfigureAwait(false);

    private AddressAttempt Attempt(AttemptOutcome outcome, Stopwatch watch, string detail = "") =>
        new(Address.ToString()) { Outcome = outcome, Elapsed = watch.Elapsed, Detail = detail };
}
