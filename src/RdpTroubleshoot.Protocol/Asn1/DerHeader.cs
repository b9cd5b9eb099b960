namespace RdpTroubleshoot.Protocol.Asn1;

/// <summary>
/// Tag and length of one DER element (ITU-T X.690 sections 8.1.2, 8.1.3 and 10.1): a tag of one byte, a definite length in the fewest
/// bytes, at most <see cref="MaximumLengthBytes"/> of them.
/// </summary>
internal readonly struct DerHeader
{
    /// <summary>A length of more bytes is beyond every limit here.</summary>
    public const int MaximumLengthBytes = 3;

    private const byte LongForm = 0x80;

    private DerHeader(DerHeaderState state, byte tag = 0, int size = 0, int contentLength = 0)
    {
        State = state;
        Tag = tag;
        Size = size;
        ContentLength = contentLength;
    }

    /// <summary>What the bytes say.</summary>
    public DerHeaderState State { get; }

    /// <summary>The tag; only when the header is known.</summary>
    public byte Tag { get; }

    /// <summary>How long the header is; when more bytes are needed, how many it has at least.</summary>
    public int Size { get; }

    /// <summary>How long the content is; only when the header is known.</summary>
    public int ContentLength { get; }

    /// <summary>Reads a header from a part of the bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="at">Where the header begins.</param>
    /// <param name="end">Where the part ends.</param>
    public static DerHeader Read(byte[] bytes, int at, int end)
    {
        const int shortest = 2;
        if (at < end && (bytes[at] & DerTag.NumberMask) == DerTag.NumberMask)
        {
            return new DerHeader(DerHeaderState.Malformed);
        }

        if (end - at < shortest)
        {
            return new DerHeader(DerHeaderState.NeedsMore, size: shortest);
        }

        byte first = bytes[at + 1];
        int lengthBytes = first < LongForm ? 0 : first & ~LongForm;
        return first == LongForm || lengthBytes > MaximumLengthBytes ? new DerHeader(DerHeaderState.Malformed)
            : end - at < shortest + lengthBytes ? new DerHeader(DerHeaderState.NeedsMore, size: shortest + lengthBytes)
            : ReadLength(bytes, at, first, lengthBytes);
    }

    private static DerHeader ReadLength(byte[] bytes, int at, byte first, int lengthBytes)
    {
        int length = lengthBytes == 0 ? first : 0;
        for (int i = 0; i < lengthBytes; i++)
        {
            length = (length << 8) | bytes[at + 2 + i];
        }

        return lengthBytes == LengthBytes(length)
            ? new DerHeader(DerHeaderState.Known, bytes[at], 2 + lengthBytes, length)
            : new DerHeader(DerHeaderState.Malformed);
    }

    /// <summary>How many bytes follow the first one in the shortest form of a length.</summary>
    public static int LengthBytes(int length) => length switch
    {
        < LongForm => 0,
        <= 0xFF => 1,
        <= 0xFFFF => 2,
        _ => 3,
    };
}
