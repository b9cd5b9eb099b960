using System;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>
/// The packets of MCS (ITU-T T.125 section 7): which choice of DomainMCSPDU each is, which stands in the six high bits of the first byte
/// because of aligned PER, and the frame around them (MS-RDPBCGR section 2.2.1.3).
/// </summary>
internal static class T125
{
    public const int ErectDomainRequest = 1;
    public const int DisconnectProviderUltimatum = 8;
    public const int AttachUserRequest = 10;
    public const int AttachUserConfirm = 11;
    public const int ChannelJoinRequest = 14;
    public const int ChannelJoinConfirm = 15;
    public const int SendDataRequest = 25;
    public const int SendDataIndication = 26;

    /// <summary>The lowest user id, from which PER counts (ITU-T T.125 section 7, UserId).</summary>
    public const int FirstUser = 1001;

    /// <summary>The highest channel and user id (ITU-T T.125 section 7, ChannelId).</summary>
    public const int LastChannel = 65535;

    // The kinds of connections have BER instead: an application tag in two bytes.
    public const byte ApplicationTag = 0x7F;
    public const byte ConnectInitial = 101;
    public const byte ConnectResponse = 102;

    /// <summary>The greatest length that PER tells in two bytes (ITU-T X.691 section 10.9).</summary>
    public const int MaximumPerLength = 0x3FFF;

    private const int LongPer = 0x8000;
    private const int ShortPer = 0x80;
    private const byte DataIndicator = 2;
    private const byte EndMark = 0x80;
    private const byte WholeWithHighPriority = 0x70;

    /// <summary>The first byte of a packet that begins with its choice and two bits.</summary>
    /// <param name="choice">The choice.</param>
    public static byte Start(int choice) => (byte)(choice << 2);

    /// <summary>The choice that a first byte tells.</summary>
    /// <param name="first">The byte.</param>
    public static int ChoiceOf(byte first) => first >> 2;

    /// <summary>Puts TPKT and X.224 headers before a packet.</summary>
    /// <param name="packet">The packet.</param>
    public static byte[] Frame(byte[] packet)
    {
        const int dataHeader = 3;
        return new PacketWriter().Bytes(FrameHeader.Version, 0).BigEndian16(FrameHeader.Size + dataHeader + packet.Length)
            .Bytes(DataIndicator, X224.Data, EndMark).Bytes(packet).ToArray();
    }

    /// <summary>Data for a channel, framed (MS-RDPBCGR section 2.2.1.11, mcsSDrq).</summary>
    /// <param name="userId">Who sends.</param>
    /// <param name="channel">To which channel.</param>
    /// <param name="data">What.</param>
    public static byte[] FrameData(int userId, int channel, byte[] data) => Frame(
        PerLength(new PacketWriter().Bytes(Start(SendDataRequest)).BigEndian16(userId - FirstUser).BigEndian16(channel).Bytes(WholeWithHighPriority), data.Length)
            .Bytes(data).ToArray());

    /// <summary>Writes a length as aligned PER has it (ITU-T X.691 section 10.9).</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="length">The length; at most <see cref="MaximumPerLength"/>.</param>
    public static PacketWriter PerLength(PacketWriter writer, int length) =>
        length < ShortPer ? writer.Bytes((byte)length) : writer.BigEndian16(LongPer | length);

    /// <summary>Reads a length as aligned PER has it; null when it is cut, or in fragments, which no server of RDP uses.</summary>
    /// <param name="reader">Where from.</param>
    public static int? ReadPerLength(PacketReader reader)
    {
        const int fragmented = 0xC0;
        if (reader.Remaining == 0)
        {
            return null;
        }

        int first = reader.Byte();
        return first < ShortPer ? first
            : first >= fragmented || reader.Remaining == 0 ? null
            : ((first & ~ShortPer) << 8) | reader.Byte();
    }

    /// <summary>Refuses what no packet can hold.</summary>
    /// <param name="userId">A user id.</param>
    /// <param name="channel">A channel id.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of range.</exception>
    public static void Require(int userId, int channel)
    {
        if (userId is < FirstUser or > LastChannel)
        {
            throw new ArgumentOutOfRangeException(nameof(userId), userId, $"A user id is {FirstUser} to {LastChannel}.");
        }

        if (channel is < 0 or > LastChannel)
        {
            throw new ArgumentOutOfRangeException(nameof(channel), channel, $"A channel id is 0 to {LastChannel}.");
        }
    }
}
