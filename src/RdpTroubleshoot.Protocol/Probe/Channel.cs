using System;
using System.Diagnostics;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>One TCP connection. Whatever waits on it ends when it is disposed of.</summary>
internal sealed class Channel : IDisposable
{
    private const int FirstBuffer = 512;

    private readonly Socket socket;

    /// <summary>A channel over a connected socket, which it owns from now on.</summary>
    public Channel(Socket socket)
    {
        this.socket = socket;
        Stream = new NetworkStream(socket, ownsSocket: false);
    }

    /// <summary>The connection as a stream.</summary>
    public NetworkStream Stream { get; }

    /// <summary>Sends a question and reads until the answer is whole, the peer ends the connection, or the time is over.</summary>
    /// <param name="question">What to send; may be empty.</param>
    /// <param name="missing">How many more bytes to wait for, given those that came and their number; 0 when the answer is whole.</param>
    /// <param name="maximum">The most bytes that are read.</param>
    /// <param name="limit">The longest wait.</param>
    /// <param name="cancellation">Ends the wait with <see cref="OperationCanceledException"/>.</param>
    public async Task<Received> AskAsync(byte[] question, Func<byte[], int, int> missing, int maximum, TimeSpan limit, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var buffer = new byte[Math.Min(FirstBuffer, maximum)];
        int count = 0;
        using var step = new StepLimit(limit, Dispose, cancellation);
        try
        {
            await Stream.WriteAsync(question, 0, question.Length, step.Token).ConfigureAwait(false);
            while (count < maximum && missing(buffer, count) > 0)
            {
                if (count == buffer.Length)
                {
                    Array.Resize(ref buffer, Math.Min(2 * buffer.Length, maximum));
                }

                int read = await Stream.ReadAsync(buffer, count, buffer.Length - count, step.Token).ConfigureAwait(false);
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

    /// <inheritdoc/>
    public void Dispose()
    {
        Stream.Dispose();
        socket.Dispose();
    }
}
