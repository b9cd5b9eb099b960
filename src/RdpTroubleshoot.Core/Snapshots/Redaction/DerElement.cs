using System.Collections.Generic;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>One element of DER (X.690): its tag, where its content begins in the bytes, and how long the content is.</summary>
internal readonly struct DerElement(byte tag, int start, int length)
{
    public const byte Boolean = 0x01;
    public const byte Integer = 0x02;
    public const byte BitString = 0x03;
    public const byte OctetString = 0x04;
    public const byte Null = 0x05;
    public const byte ObjectId = 0x06;
    public const byte UtcTime = 0x17;
    public const byte GeneralizedTime = 0x18;
    public const byte BmpString = 0x1E;
    public const byte Sequence = 0x30;
    public const byte Extensions = 0xA3;

    private const byte Constructed = 0x20;
    private const byte ContextSpecific = 0x80;
    private const byte LongTag = 0x1F;

    public byte Tag => tag;

    public int Start => start;

    public int Length => length;

    public int End => start + length;

    public bool IsConstructed => (tag & Constructed) != 0;

    /// <summary>A primitive with a number of its own, as alternative names and key identifiers have.</summary>
    public bool IsContextPrimitive => (tag & 0xE0) == ContextSpecific;

    /// <summary>UTF8String, NumericString, PrintableString, TeletexString, IA5String, VisibleString.</summary>
    public bool IsText => tag is 0x0C or 0x12 or 0x13 or 0x14 or 0x16 or 0x1A;

    /// <summary>The elements that fill a part of the bytes; null when something else fills it.</summary>
    public static List<DerElement>? Read(byte[] bytes, int from, int to)
    {
        var elements = new List<DerElement>();
        for (int at = from; at < to;)
        {
            if (ReadOne(bytes, at, to) is not DerElement element)
            {
                return null;
            }

            elements.Add(element);
            at = element.End;
        }

        return elements;
    }

    public List<DerElement>? Children(byte[] bytes) => Read(bytes, start, End);

    private static DerElement? ReadOne(byte[] bytes, int at, int to)
    {
        if (at + 2 > to || (bytes[at] & LongTag) == LongTag)
        {
            return null;
        }

        int lengthBytes = bytes[at + 1] < 0x80 ? 0 : bytes[at + 1] & 0x7F;
        int start = at + 2 + lengthBytes;
        if (lengthBytes > 3 || start > to || bytes[at + 1] == 0x80)
        {
            return null;
        }

        int length = lengthBytes == 0 ? bytes[at + 1] : 0;
        for (int i = 0; i < lengthBytes; i++)
        {
            length = (length << 8) | bytes[at + 2 + i];
        }

        return length <= to - start ? new DerElement(bytes[at], start, length) : null;
    }
}
