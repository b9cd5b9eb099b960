using System;
using System.IO;
using System.Net.Sockets;
using System.Security.Authentication;
using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>What an exception of a socket or stream says about who ended a connection, and how.</summary>
internal static class Ending
{
    /// <summary>Whether it is an exception of the network, and no defect.</summary>
    public static bool IsOfNetwork(Exception failure) =>
        failure is IOException or SocketException or ObjectDisposedException or AuthenticationException or InvalidOperationException or NotSupportedException;

    /// <summary>The outcome it stands for.</summary>
    /// <param name="failure">The exception.</param>
    /// <param name="limit">The limit of the step.</param>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public static AttemptOutcome Of(Exception failure, StepLimit limit) =>
        limit.IsOver ? AttemptOutcome.TimedOut : Of(ErrorOf(failure), failure);

    /// <summary>The failure in words that do not depend on the display language; empty when the outcome says it all.</summary>
    /// <param name="failure">The exception.</param>
    public static string Describe(Exception failure) => ErrorOf(failure) switch
    {
        null => failure is AuthenticationException ? Innermost(failure) : "",
        SocketError.ConnectionReset or SocketError.ConnectionRefused or SocketError.ConnectionAborted or SocketError.Shutdown => "",

        // From closing the socket here, when the time is over.
        SocketError.OperationAborted or SocketError.Interrupted or SocketError.TimedOut => "",
        SocketError error => error.ToString(),
    };

    private static AttemptOutcome Of(SocketError? error, Exception failure) => error switch
    {
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown or SocketError.Disconnecting => AttemptOutcome.Reset,
        SocketError.ConnectionRefused => AttemptOutcome.Refused,
        SocketError.TimedOut => AttemptOutcome.TimedOut,
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown => AttemptOutcome.Unreachable,
        null when failure is IOException => AttemptOutcome.Closed,
        _ => AttemptOutcome.LocalFailure,
    };

    private static SocketError? ErrorOf(Exception failure)
    {
        SocketError? error = null;
        for (Exception? inner = failure; inner is not null; inner = inner.InnerException)
        {
            error = (inner as SocketException)?.SocketErrorCode ?? error;
        }

        return error;
    }

    private static string Innermost(Exception failure)
    {
        Exception inner = failure;
        while (inner.InnerException is not null)
        {
            inner = inner.InnerException;
        }

        return inner.Message;
    }
}
