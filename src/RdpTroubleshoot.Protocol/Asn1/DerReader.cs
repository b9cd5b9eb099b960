using System;

namespace RdpTroubleshoot.Protocol.Asn1;

/// <summary>Reads DER elements one after the other from a part of the bytes, and nothing outside of it. Strict: what is not DER is refused.</summary>
internal sealed class DerReader
{
    // 32 bits and the zero byte before a positive number that has its highest bit set (ITU-T X.690 section 8.3).
    private const int LongestInteger = 5;
    private const byte Sign = 0x80;

    private readonly byte[] bytes;
    private readonly int end;
    private int at;

    /// <summary>A reader of all bytes.</summary>
    public DerReader(byte[] bytes)
        : this(bytes, 0, bytes.Length)
    {
    }

    private DerReader(byte[] bytes, int start, int end)
    {
        this.bytes = bytes;
        this.end = end;
        at = start;
    }

    /// <summary>Whether everything was read.</summary>
    public bool IsEmpty => at == end;

    /// <summary>Whether the next byte is this tag.</summary>
    public bool IsNext(byte tag) => at < end && bytes[at] == tag;

    /// <summary>Whether the next element has an explicit tag with a higher number than this.</summary>
    public bool IsNextExplicitAfter(int number) => at < end && bytes[at] > DerTag.Explicit(number) && bytes[at] < DerTag.Explicit(DerTag.NumberMask);

    /// <summary>Goes past the next element and gives a reader of its content; null when there is no whole element with this tag.</summary>
    public DerReader? Enter(byte tag) => IsNext(tag) ? Skip() : null;

    /// <summary>Goes past the next element, whatever its tag; null when there is no whole one.</summary>
    public DerReader? Skip()
    {
        DerHeader header = DerHeader.Read(bytes, at, end);
        if (header.State != DerHeaderState.Known || header.ContentLength > end - at - header.Size)
        {
            return null;
        }

        int start = at + header.Size;
        at = start + header.ContentLength;
        return new DerReader(bytes, start, at);
    }

    /// <summary>The content of an OCTET STRING; null when there is none.</summary>
    public byte[]? OctetString() => Enter(DerTag.OctetString) is DerReader content ? content.Rest() : null;

    /// <summary>
    /// An INTEGER of 32 bits, as its bits: a status is written as a negative or as a positive number. Null when there is none, or a larger one.
    /// </summary>
    public uint? Integer() => Enter(DerTag.Integer) is DerReader content && IsShortest(content.Rest()) ? content.Bits() : null;

    private static bool IsShortest(byte[] content) => content.Length switch
    {
        0 or > LongestInteger => false,
        1 => true,
        LongestInteger when content[0] != 0 => false,
        _ => !(content[0] == 0 && content[1] < Sign) && !(content[0] == 0xFF && content[1] >= Sign),
    };

    private uint Bits()
    {
        uint value = bytes[at] >= Sign ? uint.MaxValue : 0;
        for (int i = at; i < end; i++)
        {
            value = (value << 8) | bytes[i];
        }

        return value;
    }

    private byte[] Rest()
    {
        var rest = new byte[end - at];
        Array.Copy(bytes, at, rest, 0, rest.Length);
        return rest;
    }
}
