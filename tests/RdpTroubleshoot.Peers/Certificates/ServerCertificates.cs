using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RdpTroubleshoot.Peers.Certificates;

/// <summary>Certificates made at run time, each once in the life of the process.</summary>
public static class ServerCertificates
{
    /// <summary>The host that <see cref="CertificateKind.WrongName"/> names.</summary>
    public const string OtherHost = "other-host.invalid";

    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1"; // RFC 5280 section 4.2.1.12
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private const int KeySize = 2048;
    private const int WeakKeySize = 1024;
    private const int SerialLength = 16;
    private const int DaysBefore = 30;
    private const int DaysValid = 180;

    private static readonly ConcurrentDictionary<(CertificateKind, string), Lazy<X509Certificate2>> Made = new();

    /// <summary>The certificate with this fault for a host. It belongs to everybody: do not dispose of it.</summary>
    public static X509Certificate2 Get(CertificateKind kind, string host) =>
        Made.GetOrAdd((kind, host), key => new Lazy<X509Certificate2>(() => Make(key.Item1, key.Item2))).Value;

    private static X509Certificate2 Make(CertificateKind kind, string host)
    {
        string name = kind == CertificateKind.WrongName ? OtherHost : host;
        using var key = RSA.Create(kind == CertificateKind.WeakKey ? WeakKeySize : KeySize);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        string purpose = kind == CertificateKind.WrongPurpose ? ClientAuthentication : ServerAuthentication;
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DigitalSignature, critical: false));
        DateTimeOffset from = DateTimeOffset.UtcNow.AddDays(kind switch
        {
            CertificateKind.Expired => -DaysBefore - DaysValid,
            CertificateKind.NotYetValid => DaysBefore,
            _ => -DaysBefore,
        });
        DateTimeOffset until = from.AddDays(DaysValid);
        if (kind != CertificateKind.Sha1Signed)
        {
            return request.CreateSelfSigned(from, until);
        }

        using X509Certificate2 certificate = request.Create(request.SubjectName, new Sha1Signature(key), from, until, RandomNumberGenerator.GetBytes(SerialLength));
        return certificate.CopyWithPrivateKey(key);
    }
}
