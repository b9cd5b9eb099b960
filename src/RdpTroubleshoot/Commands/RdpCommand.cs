using System;
using System.Management.Automation;
using System.Threading;

namespace RdpTroubleshoot.Commands;

/// <summary>A cmdlet that ends soon after Ctrl+C, whatever it waits for.</summary>
public abstract class RdpCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource cancellation = new();
    private bool isDisposed;

    /// <summary>Cancelled when the pipeline is stopped.</summary>
    protected CancellationToken Cancellation => cancellation.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the cmdlet holds.</summary>
    /// <param name="disposing">Whether it is asked for, and not the finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !isDisposed)
        {
            isDisposed = true;

            // A pipeline that is cut short, as Select-Object -First does, stops nobody: what is under way ends here.
            cancellation.Cancel();
            cancellation.Dispose();
        }
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Stoppable(Process);

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Stoppable(Finish);

    /// <inheritdoc/>
    protected sealed override void StopProcessing() => cancellation.Cancel();

    /// <summary>Does the work for one record of the pipeline.</summary>
    protected abstract void Process();

    /// <summary>Does what is left when the pipeline has no more records.</summary>
    protected virtual void Finish()
    {
    }

    private void Stoppable(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException) when (Stopping)
        {
            throw new PipelineStoppedException();
        }
    }
}
