using System;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Peers.Server;

/// <summary>
/// The bytes of one connection: counted, the first ones kept, written one at a time when the settings want that, and readable ahead, so that
/// a server can look at a ClientHello before TLS takes it.
/// </summary>
internal sealed class WireStream(Socket socket, ConnectionRecord record, TimeSpan? dribble) : Stream
{
    private byte[] ahead = [];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Gives bytes back that were read, for the next reader.</summary>
    public void Unread(byte[] bytes) => ahead = [.. bytes, .. ahead];

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (ahead.Length > 0)
        {
            int taken = Math.Min(ahead.Length, buffer.Length);
            ahead.AsMemory(0, taken).CopyTo(buffer);
            ahead = ahead[taken..];
            return taken;
        }

        int count = await socket.ReceiveAsync(buffer, SocketFlags.None, cancellationToken);
        record.Received(buffer.Span[..count]);
        return count;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int step = dribble is null ? Math.Max(buffer.Length, 1) : 1;
        for (int at = 0; at < buffer.Length;)
        {
            int sent = await socket.SendAsync(buffer.Slice(at, Math.Min(step, buffer.Length - at)), SocketFlags.None, cancellationToken);
            record.Sent(sent);
            at += sent;
            if (dribble is TimeSpan pause && pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, cancellationToken);
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Conversations are asynchronous.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Conversations are asynchronous.");

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
