using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Protocol.Asn1;

/// <summary>Writes DER elements (ITU-T X.690) from the innermost outwards.</summary>
internal static class Der
{
    /// <summary>SEQUENCE.</summary>
    public static byte[] Sequence(params byte[][] elements) => Element(DerTag.Sequence, [.. elements.SelectMany(one => one)]);

    /// <summary>An explicitly tagged element.</summary>
    public static byte[] Explicit(int number, byte[] element) => Element(DerTag.Explicit(number), element);

    /// <summary>OCTET STRING.</summary>
    public static byte[] OctetString(byte[] content) => Element(DerTag.OctetString, content);

    /// <summary>INTEGER, in the fewest bytes.</summary>
    public static byte[] Integer(int value)
    {
        List<byte> content = [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
        while (content.Count > 1 && ((content[0] == 0 && content[1] < 0x80) || (content[0] == 0xFF && content[1] >= 0x80)))
        {
            content.RemoveAt(0);
        }

        return Element(DerTag.Integer, [.. content]);
    }

    private static byte[] Element(byte tag, byte[] content)
    {
        List<byte> element = [tag];
        int lengthBytes = DerHeader.LengthBytes(content.Length);
        element.Add(lengthBytes == 0 ? (byte)content.Length : (byte)(0x80 | lengthBytes));
        for (int shift = 8 * (lengthBytes - 1); shift >= 0; shift -= 8)
        {
            element.Add((byte)(content.Length >> shift));
        }

        element.AddRange(content);
        return [.. element];
    }
}
