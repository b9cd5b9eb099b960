using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>Question and answer over a stream, within a limit.</summary>
/// <param name="stream">The stream, protected or not.</param>
/// <param name="close">Closes the connection below it, which ends every wait.</param>
internal sealed class Exchange(Stream stream, Action close)
{
    private const int FirstBuffer = 512;

    /// <summary>Sends a question and reads until the answer is whole, the peer ends the connection, or the time is over.</summary>
    /// <param name="question">What to send; may be empty.</param>
    /// <param name="next">How many more bytes to read at most, given those that came and their number; 0 when the answer is whole.</param>
    /// <param name="maximum">The most bytes that are read.</param>
    /// <param name="limit">The longest wait.</param>
    /// <param name="cancellation">Ends the wait with <see cref="OperationCanceledException"/>.</param>
    public async Task<Received> AskAsync(byte[] question, Func<byte[], int, int> next, int maximum, TimeSpan limit, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var buffer = new byte[Math.Min(FirstBuffer, maximum)];
        int count = 0;
        using var step = new StepLimit(limit, close, cancellation);
        try
        {
            await stream.WriteAsync(question, 0, question.Length, step.Token).ConfigureAwait(false);
            for (int wanted = next(buffer, 0); wanted > 0 && count < maximum; wanted = next(buffer, count))
            {
                if (count == buffer.Length)
                {
                    Array.Resize(ref buffer, Math.Min(2 * buffer.Length, maximum));
                }

                int read = await stream.ReadAsync(buffer, count, Math.Min(wanted, buffer.Length - count), step.Token).ConfigureAwait(false);
                if (read == 0)
                {
                    return End(AttemptOutcome.Closed);
                }

                count += read;
            }

            return End(AttemptOutcome.Succeeded);
        }
        catch (Exception failure) when (Ending.IsOfNetwork(failure) || failure is OperationCanceledException)
        {
            return End(Ending.Of(failure, step), Ending.Describe(failure));
        }

        Received End(AttemptOutcome outcome, string detail = "")
        {
            Array.Resize(ref buffer, count);
            return new Received { Bytes = buffer, Outcome = outcome, Detail = detail, Elapsed = watch.Elapsed };
        }
    }
}
