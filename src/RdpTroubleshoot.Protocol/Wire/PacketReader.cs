using System;
using System.Diagnostics.CodeAnalysis;

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

    /// <summary>Where the next read begins, counted from the start of the packet.</summary>
    public int Position => at;

    /// <summary>One byte.</summary>
    public byte Byte() => at < end ? bytes[at++] : throw new InvalidOperationException("A read past the end of a packet.");

    /// <summary>Two bytes, the high one first, as X.224 has them.</summary>
    public ushort BigEndian16() => (ushort)((Byte() << 8) | Byte());

    /// <summary>Three bytes, the high one first, as the handshake of TLS has them.</summary>
    public int BigEndian24() => (BigEndian16() << 8) | Byte();

    /// <summary>Four bytes, the high one first, as RDP over UDP has them.</summary>
    public uint BigEndian32() => ((uint)BigEndian16() << 16) | BigEndian16();

    /// <summary>Two bytes, the low one first, as RDP has them.</summary>
    public ushort LittleEndian16() => (ushort)(Byte() | (Byte() << 8));

    /// <summary>Four bytes, the low one first.</summary>
    public uint LittleEndian32() => LittleEndian16() | ((uint)LittleEndian16() << 16);

    /// <summary>The next bytes as a part of their own, which this reader is then past.</summary>
    /// <param name="count">How many; at most <see cref="Remaining"/>.</param>
    public PacketReader Part(int count)
    {
        if (count < 0 || count > Remaining)
        {
            throw new InvalidOperationException("A part past the end of a packet.");
        }

        var part = new PacketReader(bytes, at, at + count);
        at += count;
        return part;
    }

    /// <summary>Passes over bytes.</summary>
    /// <param name="count">How many; at most <see cref="Remaining"/>.</param>
    public void Skip(int count) => _ = Part(count);

    /// <summary>A copy of the next bytes.</summary>
    /// <param name="count">How many; at most <see cref="Remaining"/>.</param>
    public byte[] Take(int count)
    {
        PacketReader part = Part(count);
        var copy = new byte[count];
        Array.Copy(bytes, part.at, copy, 0, count);
        return copy;
    }

    /// <summary>A copy of what lies between a place that was passed and the end.</summary>
    /// <param name="start">The place, as <see cref="Position"/> told it.</param>
    public byte[] CopyFrom(int start) => new PacketReader(bytes, start, end).TakeRest();

    /// <summary>The rest, copied; the reader is then at its end.</summary>
    public byte[] TakeRest() => Take(Remaining);

    /// <summary>The part whose length stands before it, the high byte first: a vector of TLS (RFC 8446 section 3.4).</summary>
    /// <param name="lengthSize">How many bytes the length has.</param>
    /// <param name="vector">The part.</param>
    /// <returns>Whether the part is all there.</returns>
    public bool TryVector(int lengthSize, [NotNullWhen(true)] out PacketReader? vector)
    {
        vector = null;
        if (Remaining < lengthSize)
        {
            return false;
        }

        int length = 0;
        for (int i = 0; i < lengthSize; i++)
        {
            length = (length << 8) | Byte();
        }

        vector = length <= Remaining ? Part(length) : null;
        return vector is not null;
    }
}
