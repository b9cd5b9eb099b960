using System;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>One TCP connection. Whatever waits on it ends when it is disposed of.</summary>
internal sealed class Channel : IDisposable
{
    private readonly Socket socket;

    /// <summary>A channel over a connected socket, which it owns from now on.</summary>
    public Channel(Socket socket)
    {
        this.socket = socket;
        Stream = new NetworkStream(socket, ownsSocket: false);
    }

    /// <summary>The connection as a stream.</summary>
    public NetworkStream Stream { get; }

    /// <inheritdoc cref="Exchange.AskAsync"/>
    public Task<Received> AskAsync(byte[] question, Func<byte[], int, int> next, int maximum, TimeSpan limit, CancellationToken cancellation) =>
        new Exchange(Stream, Dispose).AskAsync(question, next, maximum, limit, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        Stream.Dispose();
        socket.Dispose();
    }
}
