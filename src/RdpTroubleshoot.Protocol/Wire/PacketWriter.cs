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

    /// <summary>Adds two bytes, the low one first.</summary>
    public PacketWriter LittleEndian16(int value) => Bytes((byte)value, (byte)(value >> 8));

    /// <summary>Adds four bytes, the low one first.</summary>
    public PacketWriter LittleEndian32(uint value) => LittleEndian16((int)(value & 0xFFFF)).LittleEndian16((int)(value >> 16));

    /// <summary>The packet.</summary>
    public byte[] ToArray() => [.. bytes];
}
