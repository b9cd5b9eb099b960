using System;

namespace RdpTroubleshoot.Protocol.Wire;

/// <summary>
/// The TPKT header (ITU-T T.123 section 8, RFC 1006 section 6) that stands before every X.224 packet: it says how long the frame is, so
/// that a reader takes that much from the stream and no byte of what follows.
/// </summary>
public sealed class FrameHeader
{
    /// <summary>The length of the header itself: version, reserved byte, length of the whole frame (big-endian).</summary>
    public const int Size = 4;

    /// <summary>The shortest frame: the header and the shortest X.224 packet (RFC 1006 section 6).</summary>
    public const int ShortestFrame = 7;

    /// <summary>The version, the first byte of every frame.</summary>
    internal const byte Version = 3;

    private FrameHeader(FrameState state, int frameLength)
    {
        State = state;
        FrameLength = frameLength;
    }

    /// <summary>What the bytes say.</summary>
    public FrameState State { get; }

    /// <summary>How long the frame says it is, header included; 0 when it does not say.</summary>
    public int FrameLength { get; }

    /// <summary>Reads the header from the first bytes of a stream.</summary>
    /// <param name="bytes">What has come so far: nothing, a part, or more than the header.</param>
    /// <param name="limit">The longest frame that may come here.</param>
    public static FrameHeader Read(byte[] bytes, int limit) => Read(bytes, bytes.Length, limit);

    /// <summary>Reads the header from a buffer that is not full yet.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="count">How many of its bytes have come so far.</param>
    /// <param name="limit">The longest frame that may come here.</param>
    public static FrameHeader Read(byte[] buffer, int count, int limit)
    {
        if (count > 0 && buffer[0] != Version)
        {
            return new FrameHeader(FrameState.Foreign, 0);
        }

        // The reserved byte is not looked at: no receiver does.
        return count < Size
            ? new FrameHeader(FrameState.NeedsMore, 0)
            : Judge((buffer[2] << 8) | buffer[3], limit);
    }

    /// <summary>How many bytes to read next; 0 when the frame is whole or will never be one.</summary>
    /// <param name="received">How many have come so far.</param>
    public int Missing(int received) => State switch
    {
        FrameState.NeedsMore => Size - received,
        FrameState.Known => Math.Max(0, FrameLength - received),
        _ => 0,
    };

    private static FrameHeader Judge(int length, int limit)
    {
        FrameState state = length < ShortestFrame ? FrameState.TooShort : length > limit ? FrameState.TooLong : FrameState.Known;
        return new FrameHeader(state, length);
    }
}
