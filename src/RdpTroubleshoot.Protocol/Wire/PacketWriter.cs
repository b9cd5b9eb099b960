using System.Collections.Generic;

namespace RdpTroubleshoot.Protocol.Wire;

/// <summary>Puts a packet together.</summary>
internal sealed class PacketWriter
{
    private readonly List<byte> bytes = [];

    /// <summary>Adds bytes as they are.</summary>
    public PacketWriter Bytes(params byte[] values)
    {
        bytes.AddRange(values);
        return this;
    }

    /// <summary>Adds two bytes, the high one first.</summary>
    public PacketWriter BigEndian16(int value) => Bytes((byte)(value >> 8), (byte)value);

    /// <summary>Adds three bytes, the high one first.</summary>
    public PacketWriter BigEndian24(int value) => Bytes((byte)(value >> 16)).BigEndian16(value & 0xFFFF);

    /// <summary>Adds four bytes, the high one first.</summary>
    public PacketWriter BigEndian32(uint value) => BigEndian16((int)(value >> 16)).BigEndian16((int)(value & 0xFFFF));

    /// <summary>Adds two bytes, the low one first.</summary>
    public PacketWriter LittleEndian16(int value) => Bytes((byte)value, (byte)(value >> 8));

    /// <summary>Adds four bytes, the low one first.</summary>
    public PacketWriter LittleEndian32(uint value) => LittleEndian16((int)(value & 0xFFFF)).LittleEndian16((int)(value >> 16));

    /// <summary>Adds bytes after their length in one byte: a vector of TLS (RFC 8446 section 3.4).</summary>
    public PacketWriter Vector8(params byte[] content) => Bytes((byte)content.Length).Bytes(content);

    /// <summary>Adds bytes after their length in two bytes, the high one first.</summary>
    public PacketWriter Vector16(params byte[] content) => BigEndian16(content.Length).Bytes(content);

    /// <summary>Adds zeros.</summary>
    public PacketWriter Zeros(int count) => Bytes(new byte[count]);

    /// <summary>The packet.</summary>
    public byte[] ToArray() => [.. bytes];
}
