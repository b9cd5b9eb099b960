using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>
/// The words of the names in a certificate: common name, organization, unit and domain component of subject and issuer, and the DNS names.
/// They are the very words that <see cref="CertificateMask"/> replaces.
/// </summary>
internal static class CertificateNames
{
    private const byte DnsName = 0x82;

    // 2.5.29.17.
    private static readonly byte[] AlternativeNames = [0x55, 0x1D, 0x11];

    // 2.5.4.3 CN, 2.5.4.10 O, 2.5.4.11 OU, 0.9.2342.19200300.100.1.25 DC.
    private static readonly byte[][] NamingAttributes =
        [[0x55, 0x04, 0x03], [0x55, 0x04, 0x0A], [0x55, 0x04, 0x0B], [0x09, 0x92, 0x26, 0x89, 0x93, 0xF2, 0x2C, 0x64, 0x01, 0x19]];

    public static IEnumerable<string> In(byte[] der)
    {
        if (CertificateMask.Fields(der) is not List<DerElement> fields)
        {
            return [];
        }

        int issuer = CertificateMask.Serial(fields) + 2;
        int subject = issuer + 2;
        return Attributes(der, fields[issuer])
            .Concat(Attributes(der, fields[subject]))
            .Concat(fields.Skip(subject).Where(field => field.Tag == DerElement.Extensions).SelectMany(field => DnsNames(der, field)))
            .SelectMany(element => DerTexts.Words(DerTexts.Masked(der, element)));
    }

    /// <summary>SEQUENCE OF SET OF SEQUENCE { type, value }.</summary>
    private static IEnumerable<DerElement> Attributes(byte[] der, DerElement name)
    {
        foreach (DerElement attribute in Children(der, name).SelectMany(set => Children(der, set)))
        {
            if (attribute.Children(der) is [{ Tag: DerElement.ObjectId } type, var value] && NamingAttributes.Any(one => IsSame(der, type, one))
                && (value.IsText || value.Tag == DerElement.BmpString))
            {
                yield return value;
            }
        }
    }

    private static IEnumerable<DerElement> DnsNames(byte[] der, DerElement extensions)
    {
        foreach (DerElement extension in Children(der, extensions).SelectMany(list => Children(der, list)))
        {
            if (extension.Children(der) is [{ Tag: DerElement.ObjectId } id, .., { Tag: DerElement.OctetString } value] && IsSame(der, id, AlternativeNames))
            {
                foreach (DerElement name in Children(der, value).SelectMany(list => Children(der, list)))
                {
                    if (name.Tag == DnsName && DerTexts.IsAscii(der, name))
                    {
                        yield return name;
                    }
                }
            }
        }
    }

    private static List<DerElement> Children(byte[] der, DerElement element) => element.Children(der) ?? [];

    private static bool IsSame(byte[] der, DerElement element, byte[] bytes) => bytes.SequenceEqual(der.Skip(element.Start).Take(element.Length));
}
