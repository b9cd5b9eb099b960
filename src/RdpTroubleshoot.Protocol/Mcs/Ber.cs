using System.Diagnostics.CodeAnalysis;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>
/// The little of BER (ITU-T X.690 section 8) that the connection of MCS is written in. Unlike DER it allows a length to have more bytes
/// than it needs, which servers make use of; the indefinite form, which none uses, is refused.
/// </summary>
internal static class Ber
{
    public const byte Boolean = 0x01;
    public const byte Integer = 0x02;
    public const byte OctetString = 0x04;
    public const byte Enumerated = 0x0A;
    public const byte Sequence = 0x30;

    private const int LongForm = 0x80;
    private const int LargestByte = 0xFF;

    // Longer than any packet already.
    private const int MaximumLengthSize = 4;

    /// <summary>Reads a value.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="tag">The tag that it must have.</param>
    /// <param name="content">The content.</param>
    /// <returns>Whether the value is there and whole.</returns>
    public static bool TryRead(PacketReader reader, byte tag, [NotNullWhen(true)] out PacketReader? content)
    {
        content = null;
        return reader.Remaining > 0 && reader.Byte() == tag && TryReadContent(reader, out content);
    }

    /// <summary>Reads the length and the content of a value whose tag was read.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="content">The content.</param>
    /// <returns>Whether it is whole.</returns>
    public static bool TryReadContent(PacketReader reader, [NotNullWhen(true)] out PacketReader? content)
    {
        content = null;
        if (reader.Remaining == 0)
        {
            return false;
        }

        int first = reader.Byte();
        if (first < LongForm)
        {
            content = first <= reader.Remaining ? reader.Part(first) : null;
            return content is not null;
        }

        int size = first - LongForm;
        if (size is 0 or > MaximumLengthSize || size > reader.Remaining)
        {
            return false;
        }

        long length = 0;
        for (int i = 0; i < size; i++)
        {
            length = (length << 8) | reader.Byte();
        }

        content = length <= reader.Remaining ? reader.Part((int)length) : null;
        return content is not null;
    }

    /// <summary>A value as it stands on the wire.</summary>
    /// <param name="tag">Its tag.</param>
    /// <param name="content">Its content.</param>
    public static byte[] Encode(byte tag, params byte[] content) => Append(new PacketWriter().Bytes(tag), content).ToArray();

    /// <summary>Writes length and content after a tag.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="content">The content.</param>
    public static PacketWriter Append(PacketWriter writer, byte[] content)
    {
        const byte oneByte = LongForm | 1;
        const byte twoBytes = LongForm | 2;
        PacketWriter length = content.Length < LongForm ? writer.Bytes((byte)content.Length)
            : content.Length <= LargestByte ? writer.Bytes(oneByte, (byte)content.Length)
            : writer.Bytes(twoBytes).BigEndian16(content.Length);
        return length.Bytes(content);
    }

    /// <summary>A positive integer.</summary>
    /// <param name="value">The value; at most 65535.</param>
    public static byte[] EncodeInteger(int value) =>
        value <= LargestByte ? Encode(Integer, (byte)value) : Encode(Integer, (byte)(value >> 8), (byte)value);
}
