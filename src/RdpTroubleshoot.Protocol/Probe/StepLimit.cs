using System;
using System.Threading;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>
/// The limit of one step: when it is over, or the user cancels, what the step waits on is closed. Closing works for every kind of wait on
/// both frameworks, where tokens do not.
/// </summary>
internal sealed class StepLimit : IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly CancellationTokenRegistration registration;
    private readonly CancellationToken user;

    /// <summary>Starts to count.</summary>
    /// <param name="limit">How long the step may take.</param>
    /// <param name="close">Closes what the step waits on; may be called on any thread.</param>
    /// <param name="user">Cancelled when the user gives up.</param>
    public StepLimit(TimeSpan limit, Action close, CancellationToken user)
    {
        this.user = user;
        source = CancellationTokenSource.CreateLinkedTokenSource(user);
        registration = source.Token.Register(close);
        source.CancelAfter(limit);
    }

    /// <summary>Cancelled when the step is over.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Whether the time is over.</summary>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public bool IsOver
    {
        get
        {
            user.ThrowIfCancellationRequested();
            return source.IsCancellationRequested;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        registration.Dispose();
        source.Dispose();
    }
}
