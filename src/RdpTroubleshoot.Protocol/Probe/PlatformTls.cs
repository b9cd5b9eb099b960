using System.Net.Security;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
#if NET
using System.Security.Cryptography.X509Certificates;
#else
using System.Globalization;
using System.Security.Authentication;
#endif

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>What differs between the TLS of .NET Framework and of .NET.</summary>
internal static class PlatformTls
{
#if NET
    /// <summary>The handshake with the versions that the system allows. Nothing is fetched: neither missing issuers nor revocation lists.</summary>
    public static Task AuthenticateAsync(SslStream stream, string target, CancellationToken cancellation) => stream.AuthenticateAsClientAsync(
        new SslClientAuthenticationOptions
        {
            TargetHost = target,

            // A resumed session shows no certificate.
            AllowTlsResume = false,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck },
        },
        cancellation);

    /// <summary>The cipher suite by its name in the registry of IANA.</summary>
    public static string SuiteOf(SslStream stream) => stream.NegotiatedCipherSuite.ToString();
#else
    /// <summary>The handshake with the versions that the system allows, without revocation lists. Missing issuers are fetched by the system.</summary>
    public static async Task AuthenticateAsync(SslStream stream, string target, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            await stream.AuthenticateAsClientAsync(target, null, SslProtocols.None, checkCertificateRevocation: false).ConfigureAwait(false);
        }
        catch (System.ArgumentException)
        {
            // Versions of .NET Framework before 4.7 do not know "what the system allows".
            await stream.AuthenticateAsClientAsync(target, null, SslProtocols.Tls12, checkCertificateRevocation: false).ConfigureAwait(false);
        }
    }

    /// <summary>The parts of the cipher suite: .NET Framework does not tell its name.</summary>
    public static string SuiteOf(SslStream stream) => string.Format(
        CultureInfo.InvariantCulture, "{0} {1} {2}", stream.KeyExchangeAlgorithm, stream.CipherAlgorithm, stream.HashAlgorithm);
#endif

    /// <summary>The version that was agreed on, by its number on the wire; 0 when it has none here.</summary>
    public static int VersionOf(SslStream stream)
    {
        const int tls10 = 192, tls11 = 768, tls12 = 3072, tls13 = 12288; // SslProtocols; not every framework has all names
        return (int)stream.SslProtocol switch
        {
            tls10 => TlsVersions.Tls10,
            tls11 => TlsVersions.Tls11,
            tls12 => TlsVersions.Tls12,
            tls13 => TlsVersions.Tls13,
            _ => 0,
        };
    }
}
