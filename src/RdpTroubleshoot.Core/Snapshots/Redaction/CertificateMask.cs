using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>
/// Overwrites in a certificate (RFC 5280, 4.1) the serial number, names, public key, key identifiers, unknown extensions and signature,
/// each with equally many bytes. Validity, purposes, key usage and basic constraints stay.
/// </summary>
internal sealed class CertificateMask
{
    private const int DeepestNesting = 32;
    private const int LongObjectId = 12;
    private const byte NoElement = 0x1F;

    // 2.5.29.15 key usage, 2.5.29.19 basic constraints, 2.5.29.37 extended key usage.
    private static readonly byte[][] KeptExtensions = [[0x55, 0x1D, 0x0F], [0x55, 0x1D, 0x13], [0x55, 0x1D, 0x25]];

    private readonly byte[] der;
    private readonly int number;
    private readonly RedactedNames names;

    public CertificateMask(byte[] der, int number, RedactedNames names)
    {
        this.der = [.. der];
        this.number = number;
        this.names = names;
    }

    /// <summary>The masked certificate; null when it is not built like one.</summary>
    public byte[]? Apply()
    {
        if (Parts(der) is not [var body, _, var signature] || body.Children(der) is not List<DerElement> fields || !IsComplete(fields))
        {
            return null;
        }

        MaskFields(fields, Serial(fields));
        Fill(signature.Start + 1, signature.End);
        return der;
    }

    /// <summary>What is signed: serial, algorithm, issuer, validity, subject, public key, ...; null when it is not built like a certificate.</summary>
    public static List<DerElement>? Fields(byte[] der) =>
        Parts(der) is [var body, ..] && body.Children(der) is List<DerElement> fields && IsComplete(fields) ? fields : null;

    /// <summary>Where the serial number is; a version may stand before it.</summary>
    public static int Serial(List<DerElement> fields) => fields.FindIndex(field => field.Tag == DerElement.Integer);

    private static List<DerElement>? Parts(byte[] der)
    {
        List<DerElement>? parts = DerElement.Read(der, 0, der.Length) is [{ Tag: DerElement.Sequence } only] ? only.Children(der) : null;
        return parts is [{ Tag: DerElement.Sequence }, { Tag: DerElement.Sequence }, { Tag: DerElement.BitString }] ? parts : null;
    }

    private static bool IsComplete(List<DerElement> fields) => Serial(fields) is >= 0 and int serial && fields.Count >= serial + 6;

    /// <summary>serial, algorithm, issuer, validity, subject, public key, then ids and extensions.</summary>
    private void MaskFields(List<DerElement> fields, int serial)
    {
        Fill(fields[serial].Start, fields[serial].End);
        MaskAll([fields[serial + 2], fields[serial + 4]], DeepestNesting);
        MaskKey(fields[serial + 5]);
        foreach (DerElement field in fields.Skip(serial + 6))
        {
            if (field.Tag == DerElement.Extensions)
            {
                MaskExtensions(field);
            }
            else
            {
                Fill(field.Start, field.End);
            }
        }
    }

    /// <summary>SEQUENCE { algorithm, BIT STRING }; the bits of an RSA key are SEQUENCE { INTEGER modulus, INTEGER exponent }.</summary>
    private void MaskKey(DerElement key)
    {
        if (key.Children(der) is not [_, { Tag: DerElement.BitString, Length: > 2 } bits])
        {
            return;
        }

        if (DerElement.Read(der, bits.Start + 1, bits.End) is [{ Tag: DerElement.Sequence } rsa] && rsa.Children(der) is [{ Tag: DerElement.Integer, Length: > 2 } modulus, _])
        {
            // The leading zero and the top bit keep the length of the key, the last bit keeps it odd.
            Fill(modulus.Start + 1, modulus.End);
            der[modulus.Start + 1] |= 0x80;
            der[modulus.End - 1] |= 1;
            return;
        }

        Fill(bits.Start + 2, bits.End);
    }

    private void MaskExtensions(DerElement field)
    {
        foreach (DerElement extension in (field.Children(der) ?? []).SelectMany(list => list.Children(der) ?? []))
        {
            if (extension.Children(der) is not [{ Tag: DerElement.ObjectId } id, .., { Tag: DerElement.OctetString } value]
                || KeptExtensions.Any(kept => kept.SequenceEqual(der.Skip(id.Start).Take(id.Length))))
            {
                continue;
            }

            MaskAll([value], DeepestNesting);
        }
    }

    private void MaskAll(List<DerElement> elements, int depth)
    {
        foreach (DerElement element in elements)
        {
            List<DerElement>? children = depth > 0 && (element.IsConstructed || element.Tag == DerElement.OctetString) ? element.Children(der) : null;
            if (children is { Count: > 0 })
            {
                MaskAll(children, depth - 1);
            }
            else
            {
                MaskOne(element);
            }
        }
    }

    private void MaskOne(DerElement element)
    {
        bool isKept = element.Tag is DerElement.Boolean or DerElement.Null or DerElement.UtcTime or DerElement.GeneralizedTime
            || (element.Tag == DerElement.ObjectId && element.Length <= LongObjectId);
        if (element.IsText || element.Tag == DerElement.BmpString || (element.IsContextPrimitive && DerTexts.IsAscii(der, element)))
        {
            MaskText(element);
        }
        else if (!isKept)
        {
            Fill(element.Start + (element.Tag == DerElement.BitString ? 1 : 0), element.End);
        }
    }

    /// <summary>Words give way to words of the same length; what is not ASCII becomes 'x', one a byte.</summary>
    private void MaskText(DerElement element)
    {
        int width = DerTexts.Width(element);
        string masked = DerTexts.Word.Replace(
            DerTexts.Masked(der, element), match => RedactedNames.IsTopLevel(match.Value) ? match.Value : names.Other(match.Value));
        for (int i = 0; i < masked.Length; i++)
        {
            der[element.Start + (i * width) + width - 1] = (byte)masked[i];
            if (width == 2)
            {
                der[element.Start + (i * width)] = 0;
            }
        }
    }

    /// <summary>
    /// Bytes that hold no more than the number of the certificate, so that no two become the same. They begin like no DER element and hold
    /// no printable character: masked again they stay what they are.
    /// </summary>
    private void Fill(int from, int to)
    {
        const int radix = 30;
        int rest = number;
        for (int at = from; at < to; at++)
        {
            der[at] = at == from ? NoElement : (byte)(1 + (rest % radix));
            rest = at == from ? rest : rest / radix;
        }
    }
}
