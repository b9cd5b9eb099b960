using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using RdpTroubleshoot.Facts;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>
/// Certificates without what identifies them. Each keeps its validity, its purposes and its length; its hash changes, and is changed
/// wherever it stands. One that cannot be read becomes a fixed text that is no certificate either.
/// </summary>
internal sealed class RedactedCertificates(RedactedNames names, RedactedThumbprints thumbprints)
{
    private const string Marker = "redacted: this was no readable certificate";
    private readonly Dictionary<string, byte[]> known = [];

    public byte[] Redact(byte[] der)
    {
        string thumbprint = Hex.Of(Sha1(der));
        if (!known.TryGetValue(thumbprint, out byte[]? redacted))
        {
            int number = known.Values.Distinct().Count();
            redacted = Mask(der, number, names) ?? Encoding.ASCII.GetBytes(string.Format(CultureInfo.InvariantCulture, "{0} ({1})", Marker, number));
            known[thumbprint] = redacted;
            thumbprints.Add(Sha1(der), Sha1(redacted));
        }

        return redacted;
    }

    /// <summary>Whether a certificate stays one.</summary>
    public static bool CanMask(byte[] der) => Mask(der, 0, new RedactedNames()) is not null;

    private static byte[]? Mask(byte[] der, int number, RedactedNames names)
    {
        if (!CertificateDetails.Parse(der, "").IsPresent)
        {
            return null;
        }

        byte[]? masked = new CertificateMask(der, number, names).Apply();
        return masked is not null && CertificateDetails.Parse(masked, "").IsPresent ? masked : null;
    }

    private static byte[] Sha1(byte[] bytes)
    {
        // What Windows names certificates by; nothing is trusted because of it.
#pragma warning disable CA5350, CA1850
        using var sha1 = SHA1.Create();
        return sha1.ComputeHash(bytes);
#pragma warning restore CA5350, CA1850
    }
}
