using System;
using System.ComponentModel;
using System.IO;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Protocol.CredSsp;

/// <summary>Sends and receives messages over a stream; what goes wrong on the way is an outcome. Only cancellation is an exception.</summary>
internal sealed class TsRequestStream(Stream stream)
{
    // More than a challenge and little enough to be nothing.
    private const int FirstBuffer = 4096;

    public async Task<Received> SendAsync(byte[] message, CancellationToken cancellation)
    {
        try
        {
            await Within(WriteAsync(message, cancellation), cancellation).ConfigureAwait(false);
            return new Received(ReceiveState.Done, []);
        }
        catch (Exception failure) when (IsOfStream(failure))
        {
            return Judge(failure, [], cancellation);
        }
    }

    /// <summary>
    /// One message. Reading asks for more than is missing: nothing may follow a message before it is answered, and what does follow is proof.
    /// </summary>
    public async Task<Received> ReceiveAsync(CancellationToken cancellation)
    {
        var buffer = new byte[FirstBuffer];
        int count = 0;
        try
        {
            for (int missing = TsRequest.Missing(buffer, 0); missing > 0; missing = TsRequest.Missing(buffer, count))
            {
                if (count + missing > buffer.Length)
                {
                    Array.Resize(ref buffer, count + missing);
                }

                int read = await Within(stream.ReadAsync(buffer, count, buffer.Length - count, cancellation), cancellation).ConfigureAwait(false);
                if (read == 0)
                {
                    return new Received(ReceiveState.Closed, Kept(buffer, count));
                }

                count += read;
            }

            return new Received(ReceiveState.Done, Kept(buffer, count));
        }
        catch (Exception failure) when (IsOfStream(failure))
        {
            return Judge(failure, Kept(buffer, count), cancellation);
        }
    }

    private async Task<int> WriteAsync(byte[] message, CancellationToken cancellation)
    {
        await stream.WriteAsync(message, 0, message.Length, cancellation).ConfigureAwait(false);
        await stream.FlushAsync(cancellation).ConfigureAwait(false);
        return message.Length;
    }

    /// <summary>SslStream of .NET Framework does not look at the token: the work is left behind, and the caller closes the stream.</summary>
    private static async Task<int> Within(Task<int> work, CancellationToken cancellation)
    {
        var cancelled = new TaskCompletionSource<int>();
        using (cancellation.Register(() => cancelled.TrySetCanceled()))
        {
            Task<int> first = await Task.WhenAny(work, cancelled.Task).ConfigureAwait(false);
            return first == work ? await work.ConfigureAwait(false) : throw new OperationCanceledException(cancellation);
        }
    }

    private static bool IsOfStream(Exception failure) =>
        failure is IOException or SocketException or ObjectDisposedException or AuthenticationException or Win32Exception;

    /// <summary>The texts of exceptions are in the display language: numbers and names are told instead.</summary>
    private static Received Judge(Exception failure, byte[] bytes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        SocketError? error = null;
        for (Exception? inner = failure; inner is not null; inner = inner.InnerException)
        {
            error = (inner as SocketException)?.SocketErrorCode ?? error;
        }

        return error is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown
            ? new Received(ReceiveState.Reset, bytes, "the connection was reset")
            : new Received(ReceiveState.Broken, bytes, error is null ? "the TLS connection broke" : $"the connection broke: {error}");
    }

    private static byte[] Kept(byte[] buffer, int count)
    {
        var kept = new byte[count];
        Array.Copy(buffer, kept, count);
        return kept;
    }
}
