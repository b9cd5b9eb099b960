using System;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>Opens a connection, sends nothing and sees what the peer does.</summary>
internal static class HoldStep
{
    private const int Banner = 64;

    // Whoever hangs up on everybody does so at once.
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    /// <summary>Waits a second.</summary>
    public static async Task<HoldAttempt> WaitAsync(Channel channel, CancellationToken cancellation)
    {
        Received received = await channel.AskAsync([], (_, count) => count == 0 ? Banner : 0, Banner, Wait, cancellation).ConfigureAwait(false);
        return new HoldAttempt
        {
            Outcome = received.Bytes.Length > 0 ? AttemptOutcome.Unintelligible
                : received.Outcome == AttemptOutcome.TimedOut ? AttemptOutcome.Succeeded
                : received.Outcome,
            Detail = received.Bytes.Length > 0 ? "It says: " + Text(received.Bytes) : received.Detail,
            Elapsed = received.Elapsed,
            LastBytes = Tail.Of(received.Bytes),
        };
    }

    private static string Text(byte[] bytes) => System.Text.Encoding.ASCII.GetString(bytes).Trim();
}
