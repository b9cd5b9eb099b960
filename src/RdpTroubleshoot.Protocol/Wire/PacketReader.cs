using System;

namespace RdpTroubleshoot.Protocol.Wire;

/// <summary>Reads numbers from a part of a packet and nothing outside of it. Ask <see cref="Remaining"/> first.</summary>
internal sealed class PacketReader
{
    private readonly byte[] bytes;
    private readonly int end;
    private int at;

    /// <summary>A reader of a part.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends: the first byte that does not belong to it.</param>
    public PacketReader(byte[] bytes, int start, int end)
    {
        this.bytes = bytes;
        this.end = end;
        at = start;
    }

    /// <summary>How many bytes are left.</summary>
    public int Remaining => end - at;

    /// <summary>One byte.</summary>
    public byte Byte() => at < end ? bytes[at++] : throw new InvalidOperationException("A read past the end of a packet.");

    /// <summary>Two bytes, the high one first, as X.224 has them.</summary>
    public ushort BigEndian16() => (ushort)((Byte() << 8) | Byte());

    /// <summary>Two bytes, the low one first, as RDP has them.</summary>
    public ushort LittleEndian16() => (ushort)(Byte() | (Byte() << 8));

    /// <summary>Four bytes, the low one first.</summary>
    public uint LittleEndian32() => LittleEndian16() | ((uint)LittleEndian16() << 16);
}
