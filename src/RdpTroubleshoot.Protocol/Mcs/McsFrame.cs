using System;
using RdpTroubleshoot.Protocol.Negotiation;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>One frame from a server, opened as far as every packet of MCS is alike: TPKT, X.224, and the ultimatum that ends a connection.</summary>
internal sealed class McsFrame
{
    private const int DataIndicator = 2;
    private const byte EndMark = 0x80;

    private McsFrame(byte[] bytes, McsOutcome outcome, string why)
    {
        Outcome = outcome;
        Why = why;
        Kept = new byte[Math.Min(bytes.Length, McsAnswer.KeptLength)];
        Array.Copy(bytes, Kept, Kept.Length);
    }

    /// <summary>What it is, when it holds no packet; <see cref="McsOutcome.Accepted"/> when it does.</summary>
    public McsOutcome Outcome { get; }

    /// <summary>Why it holds none, in words.</summary>
    public string Why { get; }

    /// <summary>The first bytes.</summary>
    public byte[] Kept { get; }

    /// <summary>Why the server hung up; null when it did not or did not say.</summary>
    public DisconnectReason? DisconnectReason { get; private init; }

    /// <summary>The packet of MCS, of at least one byte; null when there is none.</summary>
    public PacketReader? Packet { get; private init; }

    /// <summary>Opens one.</summary>
    /// <param name="bytes">What came: a frame, a part of one, or anything else.</param>
    public static McsFrame Open(byte[] bytes)
    {
        FrameHeader header = FrameHeader.Read(bytes, McsAnswer.MaximumLength);
        return header.State switch
        {
            FrameState.Foreign => new(bytes, McsOutcome.NotMcs, Describe(bytes)),
            FrameState.TooShort or FrameState.TooLong => new(bytes, McsOutcome.Malformed, $"its header tells a length of {header.FrameLength} bytes"),
            FrameState.Known when bytes.Length >= header.FrameLength => OpenFrame(bytes, header.FrameLength),
            FrameState.Known => new(bytes, McsOutcome.Truncated, $"{bytes.Length} of {header.FrameLength} bytes came"),
            _ when bytes.Length == 0 => new(bytes, McsOutcome.NoAnswer, "nothing came"),
            _ => new(bytes, McsOutcome.Truncated, $"{bytes.Length} of the {FrameHeader.Size} bytes of a header came"),
        };
    }

    private static McsFrame OpenFrame(byte[] bytes, int frameLength)
    {
        var frame = new PacketReader(bytes, FrameHeader.Size, frameLength);
        int indicator = frame.Byte();
        byte kind = X224.KindOf(frame.Byte());
        byte mark = frame.Byte();
        return kind == X224.DisconnectRequest ? new(bytes, McsOutcome.Disconnected, "an X.224 Disconnect Request")
            : kind != X224.Data ? new(bytes, McsOutcome.NotMcs, $"an X.224 packet of kind 0x{kind:X2}")
            : indicator != DataIndicator || mark != EndMark ? new(bytes, McsOutcome.Malformed, "an X.224 data packet with an impossible header")
            : frame.Remaining == 0 ? new(bytes, McsOutcome.Malformed, "an X.224 data packet without data")
            : T125.ChoiceOf(bytes[frame.Position]) == T125.DisconnectProviderUltimatum ? OpenUltimatum(bytes, frame)
            : new(bytes, McsOutcome.Accepted, "") { Packet = frame };
    }

    /// <summary>The reason has three bits: two in the first byte, one in the second.</summary>
    private static McsFrame OpenUltimatum(byte[] bytes, PacketReader packet)
    {
        byte first = packet.Byte();
        if (packet.Remaining == 0)
        {
            return new(bytes, McsOutcome.Malformed, "half an MCS Disconnect Provider Ultimatum");
        }

        var reason = (DisconnectReason)(((first & 0x03) << 1) | (packet.Byte() >> 7));
        return new(bytes, McsOutcome.Disconnected, $"an MCS Disconnect Provider Ultimatum, reason {reason}") { DisconnectReason = reason };
    }

    private static string Describe(byte[] bytes)
    {
        ForeignProtocol protocol = ForeignBanner.Recognize(bytes);
        return protocol == ForeignProtocol.Unknown ? "it speaks something else" : $"it speaks {protocol}";
    }
}
