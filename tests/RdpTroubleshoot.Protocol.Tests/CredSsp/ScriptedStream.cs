using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Protocol.Tests.CredSsp;

/// <summary>A connection to a peer that answers each message at once; an empty answer closes the connection.</summary>
/// <param name="answer">The peer: from a message to the bytes of its answer.</param>
#pragma warning disable CA1844 // What .NET Framework does not have can not be overridden there.
internal sealed class ScriptedStream(Func<byte[], byte[]> answer) : Stream
#pragma warning restore CA1844
{
    private readonly Queue<byte> waiting = new();

    /// <summary>All messages that the client sent.</summary>
    public List<byte[]> Sent { get; } = [];

    /// <summary>How many bytes one read gives at most.</summary>
    public int Chunk { get; init; } = int.MaxValue;

    /// <summary>Thrown by the first read after the last byte instead of the end.</summary>
    public Exception? ReadFault { get; init; }

    /// <summary>Thrown by writes from the given message on.</summary>
    public Exception? WriteFault { get; init; }

    /// <summary>Whether the peer keeps the connection open and says nothing more.</summary>
    public bool Hangs { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>As SslStream of .NET Framework: a token has no effect on what has begun.</summary>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        waiting.Count == 0 && Hangs ? new TaskCompletionSource<int>().Task : ReadNow(buffer, offset, count);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        if (WriteFault is not null)
        {
            return Task.FromException(WriteFault);
        }

        byte[] message = [.. buffer.Skip(offset).Take(count)];
        Sent.Add(message);
        foreach (byte one in answer(message))
        {
            waiting.Enqueue(one);
        }

        return Task.CompletedTask;
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Everything is asynchronous.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Everything is asynchronous.");

    public override void Flush() => throw new NotSupportedException("Everything is asynchronous.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private Task<int> ReadNow(byte[] buffer, int offset, int count)
    {
        if (waiting.Count == 0 && ReadFault is not null)
        {
            return Task.FromException<int>(ReadFault);
        }

        int given = Math.Min(Math.Min(count, waiting.Count), Chunk);
        for (int i = 0; i < given; i++)
        {
            buffer[offset + i] = waiting.Dequeue();
        }

        return Task.FromResult(given);
    }
}
