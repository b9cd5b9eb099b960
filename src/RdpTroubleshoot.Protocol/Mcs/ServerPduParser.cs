using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>Reads one packet, from the outermost layer to the innermost: MCS, security or share header, the packet of RDP.</summary>
internal sealed class ServerPduParser
{
    // Who sends, on which channel, priority and segmentation.
    private const int IndicationHead = 5;
    private const int SecurityHeader = 4;
    private const int LicensePacket = 0x0080; // SEC_LICENSE_PKT (MS-RDPBCGR section 2.2.8.1.1.2.1).

    private readonly McsFrame frame;

    public ServerPduParser(McsFrame frame) => this.frame = frame;

    public ServerPdu Parse() => frame.Packet is PacketReader packet ? ParsePacket(packet) : frame.Outcome switch
    {
        McsOutcome.Disconnected => new() { Kind = ServerPduKind.DisconnectUltimatum, Why = frame.Why, Bytes = frame.Kept, DisconnectReason = frame.DisconnectReason },
        McsOutcome.NoAnswer => Answer(ServerPduKind.NoAnswer, frame.Why),
        McsOutcome.Truncated => Answer(ServerPduKind.Truncated, frame.Why),
        _ => IsFastPath ? Answer(ServerPduKind.Other, "fast-path output") : Answer(ServerPduKind.Malformed, frame.Why),
    };

    /// <summary>FASTPATH_OUTPUT_ACTION_FASTPATH in the two low bits and reserved zeros (MS-RDPBCGR section 2.2.9.1.2).</summary>
    private bool IsFastPath
    {
        get
        {
            const byte actionAndReserved = 0x3F;
            return frame.Kept.Length > 1 && (frame.Kept[0] & actionAndReserved) == 0;
        }
    }

    private ServerPdu ParsePacket(PacketReader packet)
    {
        int choice = T125.ChoiceOf(packet.Byte());
        if (choice != T125.SendDataIndication)
        {
            return Answer(ServerPduKind.Other, $"MCS packet {choice}");
        }

        if (packet.Remaining < IndicationHead)
        {
            return Answer(ServerPduKind.Malformed, "an MCS Send Data Indication without its head");
        }

        packet.Skip(IndicationHead);
        return T125.ReadPerLength(packet) is int length && length <= packet.Remaining
            ? ParseData(packet.Part(length))
            : Answer(ServerPduKind.Malformed, "an MCS Send Data Indication that tells more than came");
    }

    /// <summary>
    /// Over TLS a share control header comes first, and only licensing has a security header instead. Both begin with two words; the
    /// first of a share control header is its length and the second holds its version.
    /// </summary>
    private ServerPdu ParseData(PacketReader data)
    {
        if (data.Remaining < SecurityHeader)
        {
            return Answer(ServerPduKind.Malformed, $"{data.Remaining} bytes of data");
        }

        int remaining = data.Remaining;
        int first = data.LittleEndian16();
        int second = data.LittleEndian16();
        return first == remaining && ShareHeaders.IsVersion(second) ? ParseShare(second, data)
            : (first & LicensePacket) != 0 ? ParseLicense(data)
            : Answer(ServerPduKind.Other, $"data with flags 0x{first:X4}");
    }

    private ServerPdu ParseShare(int type, PacketReader data) => ShareHeaders.KindOf(type) switch
    {
        ShareHeaders.DemandActive => Answer(ServerPduKind.DemandActive, ""),
        ShareHeaders.ServerRedirection => ParseRedirection(data),
        ShareHeaders.Data => ParseShareData(data),
        int kind => Answer(ServerPduKind.Other, $"share packet {kind}"),
    };

    private ServerPdu ParseShareData(PacketReader data)
    {
        if (data.Remaining < ShareHeaders.DataHeader)
        {
            return Answer(ServerPduKind.Malformed, "a share data packet without its header");
        }

        data.Skip(ShareHeaders.BeforeDataType);
        int type = data.Byte();
        bool isCompressed = (data.Byte() & ShareHeaders.Compressed) != 0;
        _ = data.LittleEndian16();
        if (type != ShareHeaders.SetErrorInfo || isCompressed)
        {
            return Answer(ServerPduKind.Other, $"share data packet {type}");
        }

        return data.Remaining < ShareHeaders.ErrorInfoLength
            ? Answer(ServerPduKind.Malformed, "a Set Error Info PDU without a code")
            : ErrorInfo(data.LittleEndian32());
    }

    private ServerPdu ErrorInfo(uint code) => new() { Kind = ServerPduKind.ErrorInfo, Why = $"0x{code:X8}", Bytes = frame.Kept, ErrorInfo = code };

    /// <summary>The head of RDP_SERVER_REDIRECTION_PACKET (MS-RDPBCGR sections 2.2.13.1 and 2.2.13.3.1).</summary>
    private ServerPdu ParseRedirection(PacketReader data)
    {
        // From the share control header: its source and padding; from the packet: its flags, length and session.
        const int before = 2 + 2 + 2 + 2 + 4;
        const int flagsLength = 4;
        if (data.Remaining < before + flagsLength)
        {
            return Answer(ServerPduKind.Malformed, "a redirection without its head");
        }

        data.Skip(before);
        uint flags = data.LittleEndian32();
        return new() { Kind = ServerPduKind.ServerRedirection, Why = $"flags 0x{flags:X8}", Bytes = frame.Kept, RedirectionFlags = flags };
    }

    /// <summary>LICENSE_PREAMBLE and LICENSE_ERROR_MESSAGE (MS-RDPBCGR sections 2.2.1.12.1.1 and 2.2.1.12.1.3).</summary>
    private ServerPdu ParseLicense(PacketReader data)
    {
        const int preamble = 4;
        const int errorCodeLength = 4;
        if (data.Remaining < preamble)
        {
            return Answer(ServerPduKind.Malformed, "a licensing packet without its head");
        }

        var message = (LicenseMessage)data.Byte();
        _ = data.Byte();
        int length = data.LittleEndian16() - preamble;
        if (length < 0 || length > data.Remaining || (message == LicenseMessage.ErrorAlert && length < errorCodeLength))
        {
            return Answer(ServerPduKind.Malformed, $"a licensing packet that tells a length of {length + preamble}");
        }

        LicenseStatus status = message == LicenseMessage.ErrorAlert ? (LicenseStatus)data.LittleEndian32() : LicenseStatus.None;
        string why = message == LicenseMessage.ErrorAlert ? $"{message} {status}" : $"{message}";
        return new() { Kind = ServerPduKind.License, Why = why, Bytes = frame.Kept, LicenseMessage = message, LicenseStatus = status };
    }

    private ServerPdu Answer(ServerPduKind kind, string why) => new() { Kind = kind, Why = why, Bytes = frame.Kept };
}
