using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>What a certificate says.</summary>
public sealed record CertificateDetails
{
    // A certificate with hundreds of names is some kilobytes long.
    private const int MaximumLength = 256 * 1024;

    /// <summary>The subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The issuer.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The first moment it is valid, in UTC.</summary>
    public DateTime NotBefore { get; init; }

    /// <summary>The last moment it is valid, in UTC.</summary>
    public DateTime NotAfter { get; init; }

    /// <summary>The purposes it is good for (extended key usage); null when it names none and is good for all.</summary>
    public IReadOnlyList<string>? Purposes { get; init; }

    /// <summary>What its key may do; null when it does not say and the key may do all.</summary>
    public X509KeyUsageFlags? KeyUsage { get; init; }

    /// <summary>Whether it is its own issuer, by name.</summary>
    public bool IsSelfSigned => Subject == Issuer;

    /// <summary>The length of its RSA key in bits; null when the key is of another kind or cannot be read.</summary>
    public int? RsaKeyBits { get; init; }

    /// <summary>The algorithm of its signature, such as sha256RSA.</summary>
    public string SignatureAlgorithm { get; init; } = "";

    /// <summary>Its SHA-1 thumbprint in upper-case digits, as Windows shows it.</summary>
    public string Thumbprint { get; init; } = "";

    /// <summary>Key and signature in words.</summary>
    public string KeyText => (RsaKeyBits is int bits ? "RSA " + bits.ToString(CultureInfo.InvariantCulture) + " bits, " : "") + SignatureAlgorithm;

    /// <summary>Reads a DER certificate.</summary>
    /// <param name="der">The bytes, which may be anything.</param>
    /// <param name="source">Where they come from.</param>
    public static Observed<CertificateDetails> Parse(byte[] der, string source)
    {
        if (!LooksLikeCertificate(der))
        {
            return Observed.Failed<CertificateDetails>("it is not a certificate", source);
        }

        try
        {
#pragma warning disable SYSLIB0057 // The loader that replaces it does not exist for .NET Framework; anything but a certificate is refused above.
            using var certificate = new X509Certificate2(der);
#pragma warning restore SYSLIB0057
            return Observed.Present(Read(certificate), source);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException or FormatException)
        {
            return Observed.Failed<CertificateDetails>("it is a damaged certificate", source);
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0}, valid until {1:yyyy-MM-dd HH:mm}Z", Subject, NotAfter);

    private static CertificateDetails Read(X509Certificate2 certificate) => new()
    {
        Subject = Printable.Of(certificate.Subject),
        Issuer = Printable.Of(certificate.Issuer),
        NotBefore = certificate.NotBefore.ToUniversalTime(),
        NotAfter = certificate.NotAfter.ToUniversalTime(),
        Purposes = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault()
            ?.EnhancedKeyUsages.Cast<Oid>().Select(oid => oid.Value ?? "").ToList(),
        KeyUsage = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages,
        RsaKeyBits = RsaBits(certificate),
        SignatureAlgorithm = SignatureAlgorithms.NameOf(certificate.SignatureAlgorithm.Value ?? ""),
        Thumbprint = certificate.Thumbprint ?? "",
    };

    /// <summary>A key that the platform does not know is no reason to give up on the certificate.</summary>
    private static int? RsaBits(X509Certificate2 certificate)
    {
        try
        {
            using RSA? key = certificate.GetRSAPublicKey();
            return key?.KeySize;
        }
        catch (Exception error) when (error is CryptographicException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>
    /// SEQUENCE { SEQUENCE ... (RFC 5280, 4.1). The constructor also takes PKCS #12 and PKCS #7, which begin otherwise; importing a
    /// PKCS #12 would write key files.
    /// </summary>
    private static bool LooksLikeCertificate(byte[] der)
    {
        const byte sequence = 0x30;
        if (der.Length is < 64 or > MaximumLength || der[0] != sequence)
        {
            return false;
        }

        int content = der[1] < 0x80 ? 2 : 2 + (der[1] & 0x7F);
        return content < der.Length && der[content] == sequence;
    }
}
