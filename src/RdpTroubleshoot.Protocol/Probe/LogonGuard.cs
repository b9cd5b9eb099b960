using System;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>
/// Shared by the probes of many targets that use the same credentials: one logon at a time, and none after one that was refused. A wrong
/// password tried on a hundred servers of a domain would lock the account.
/// </summary>
public sealed class LogonGuard : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private string refusedBy = "";

    /// <summary>Tries a logon, or says why not.</summary>
    /// <param name="target">The target, for the words.</param>
    /// <param name="logon">Makes the one try.</param>
    /// <param name="cancellation">Ends the wait for the turn with <see cref="OperationCanceledException"/>.</param>
    public async Task<LogonAttempt> TryAsync(string target, Func<Task<LogonAttempt>> logon, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (refusedBy.Length > 0)
            {
                return new LogonAttempt { Outcome = AttemptOutcome.NotTried, Detail = $"the same credentials were refused by {refusedBy}, and another try could lock the account" };
            }

            LogonAttempt attempt = await logon().ConfigureAwait(false);

            // A try that did not get to the credentials does not count.
            bool counts = attempt.Outcome is not (AttemptOutcome.Succeeded or AttemptOutcome.LocalFailure or AttemptOutcome.NotTried) && !attempt.IsIntercepted;
            refusedBy = counts ? target : refusedBy;
            return attempt;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
