using System;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Negotiation;

/// <summary>Reads one answer, from the outermost header to the innermost: TPKT, X.224, negotiation data.</summary>
internal sealed class NegotiationAnswerParser
{
    // Which choice of DomainMCSPDU it is, in the six high bits of the first byte (ITU-T T.125 section 7, aligned PER).
    private const int DisconnectProviderUltimatum = 8;

    private readonly byte[] bytes;

    public NegotiationAnswerParser(byte[] bytes) => this.bytes = bytes;

    public NegotiationAnswer Parse()
    {
        FrameHeader header = FrameHeader.Read(bytes, NegotiationAnswer.MaximumLength);
        return header.State switch
        {
            FrameState.Foreign => Foreign(),
            FrameState.TooShort or FrameState.TooLong => Malformed($"its header tells a length of {header.FrameLength} bytes"),
            FrameState.Known when bytes.Length >= header.FrameLength => ParsePacket(header.FrameLength),
            FrameState.Known => Answer(NegotiationOutcome.Truncated, $"{bytes.Length} of {header.FrameLength} bytes came"),
            _ when bytes.Length == 0 => Answer(NegotiationOutcome.NoAnswer, "nothing came"),
            _ => Answer(NegotiationOutcome.Truncated, $"{bytes.Length} of the {FrameHeader.Size} bytes of a header came"),
        };
    }

    private NegotiationAnswer ParsePacket(int frameLength)
    {
        var packet = new PacketReader(bytes, FrameHeader.Size, frameLength);
        int indicator = packet.Byte();
        byte kind = X224.KindOf(packet.Byte());
        return kind switch
        {
            X224.ConnectionConfirm => ParseConfirm(packet, indicator),
            X224.DisconnectRequest => Answer(NegotiationOutcome.Disconnected, "an X.224 Disconnect Request"),
            X224.Data when IsUltimatum(packet, indicator) => Answer(NegotiationOutcome.Disconnected, "an MCS Disconnect Provider Ultimatum"),
            _ => Malformed($"an X.224 packet of kind 0x{kind:X2} instead of a Connection Confirm"),
        };
    }

    /// <summary>Class 0 data: its header is two bytes long, the kind, which was read, and the end mark.</summary>
    private static bool IsUltimatum(PacketReader packet, int indicator)
    {
        const int dataIndicator = 2;
        const byte endMark = 0x80;
        return indicator == dataIndicator && packet.Remaining >= 2 && packet.Byte() == endMark && packet.Byte() >> 2 == DisconnectProviderUltimatum;
    }

    private NegotiationAnswer ParseConfirm(PacketReader packet, int indicator)
    {
        int length = packet.Remaining + 1;
        if (indicator != length || length < X224.FixedLength)
        {
            return Malformed($"an X.224 length of {indicator} in a packet that has {length}");
        }

        _ = packet.BigEndian16();
        int source = packet.BigEndian16();
        _ = packet.Byte();
        return packet.Remaining switch
        {
            0 => Answer(NegotiationOutcome.NotNegotiated, "a Connection Confirm without negotiation data", source),
            NegotiationData.Length => ParseData(packet, source),
            int other => Malformed($"{other} bytes of negotiation data instead of {NegotiationData.Length}", source),
        };
    }

    private NegotiationAnswer ParseData(PacketReader data, int source)
    {
        byte type = data.Byte();
        byte flags = data.Byte();
        int length = data.LittleEndian16();
        uint number = data.LittleEndian32();
        return type switch
        {
            _ when length != NegotiationData.Length => Malformed($"negotiation data that tells a length of {length}", source),
            NegotiationData.Response => Selected((ServerCapabilities)flags, number, source),
            NegotiationData.Failure => Refused(number, source),
            _ => Malformed($"negotiation data of type 0x{type:X2}", source),
        };
    }

    /// <summary>One protocol, as the specification has it; several at once or none that is known cannot be spoken.</summary>
    private NegotiationAnswer Selected(ServerCapabilities capabilities, uint number, int source) =>
        number <= int.MaxValue && Enum.IsDefined(typeof(RdpProtocols), (int)number)
            ? new() { Outcome = NegotiationOutcome.Selected, Bytes = Kept, SelectedProtocol = (RdpProtocols)number, Capabilities = capabilities, SourceReference = source }
            : Malformed($"it selects 0x{number:X8}, which is not one protocol", source);

    private NegotiationAnswer Refused(uint number, int source) =>
        number is > 0 and <= int.MaxValue
            ? new() { Outcome = NegotiationOutcome.Refused, Bytes = Kept, FailureCode = (NegotiationFailureCode)number, SourceReference = source }
            : Malformed($"it refuses with the reason 0x{number:X8}", source);

    private NegotiationAnswer Foreign()
    {
        ForeignProtocol protocol = ForeignBanner.Recognize(bytes);
        string why = protocol == ForeignProtocol.Unknown ? "it speaks something else" : $"it speaks {protocol}";
        return new() { Outcome = NegotiationOutcome.NotRdp, Why = why, Bytes = Kept, ForeignProtocol = protocol };
    }

    private NegotiationAnswer Malformed(string why, int? source = null) => Answer(NegotiationOutcome.Malformed, why, source);

    private NegotiationAnswer Answer(NegotiationOutcome outcome, string why, int? source = null) =>
        new() { Outcome = outcome, Why = why, Bytes = Kept, SourceReference = source };

    private byte[] Kept
    {
        get
        {
            var kept = new byte[Math.Min(bytes.Length, NegotiationAnswer.MaximumLength)];
            Array.Copy(bytes, kept, kept.Length);
            return kept;
        }
    }
}
