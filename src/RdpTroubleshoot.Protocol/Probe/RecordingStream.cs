using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>
/// A stream that keeps the last bytes that came through it: under the platform's TLS it is the only way to see what the peer really sent.
/// It does not own the stream below.
/// </summary>
#pragma warning disable CA1844 // The overloads with Memory are not there on .NET Framework; those of Stream lead here.
internal sealed class RecordingStream(Stream inner) : Stream
#pragma warning restore CA1844
{
    private readonly byte[] last = new byte[Tail.Length];

    /// <summary>How many bytes came.</summary>
    public long Received { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The last bytes that came, oldest first.</summary>
    public byte[] LastBytes()
    {
        var bytes = new byte[(int)Math.Min(Received, last.Length)];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = last[(int)((Received - bytes.Length + i) % last.Length)];
        }

        return bytes;
    }

    public override int Read(byte[] buffer, int offset, int count) => Keep(buffer, offset, inner.Read(buffer, offset, count));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Keep(buffer, offset, await inner.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false));

    // SslStream of .NET Framework reads and writes in the old way.
    public override IAsyncResult BeginRead(byte[] buffer, int offset, int count, AsyncCallback? callback, object? state) =>
        new ReadUnderWay(inner.BeginRead(buffer, offset, count, result => callback?.Invoke(new ReadUnderWay(result, buffer, offset)), state), buffer, offset);

    public override int EndRead(IAsyncResult asyncResult)
    {
        var read = (ReadUnderWay)asyncResult;
        return Keep(read.Buffer, read.Offset, inner.EndRead(read.Inner));
    }

    public override IAsyncResult BeginWrite(byte[] buffer, int offset, int count, AsyncCallback? callback, object? state) =>
        inner.BeginWrite(buffer, offset, count, callback, state);

    public override void EndWrite(IAsyncResult asyncResult) => inner.EndWrite(asyncResult);

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        inner.WriteAsync(buffer, offset, count, cancellationToken);

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private int Keep(byte[] buffer, int offset, int count)
    {
        for (int i = 0; i < count; i++)
        {
            last[(int)((Received + i) % last.Length)] = buffer[offset + i];
        }

        Received += count;
        return count;
    }

    private sealed class ReadUnderWay(IAsyncResult inner, byte[] buffer, int offset) : IAsyncResult
    {
        public IAsyncResult Inner => inner;

        public byte[] Buffer => buffer;

        public int Offset => offset;

        public object? AsyncState => inner.AsyncState;

        public WaitHandle AsyncWaitHandle => inner.AsyncWaitHandle;

        public bool CompletedSynchronously => inner.CompletedSynchronously;

        public bool IsCompleted => inner.IsCompleted;
    }
}
