using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RdpTroubleshoot.Peers.Certificates;

namespace RdpTroubleshoot.Peers.RealPeers;

/// <summary>Certificates and keys as files, for servers that read them so.</summary>
internal static class PemFiles
{
    /// <summary>Writes a certificate and a key.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="kind">The certificate.</param>
    /// <param name="withItsKey">Whether the key is the certificate's; else it is another one.</param>
    public static (string Certificate, string Key) Write(TemporaryFolder folder, CertificateKind kind, bool withItsKey = true)
    {
        X509Certificate2 certificate = ServerCertificates.Get(kind, "rdp-test.example");
        using RSA own = certificate.GetRSAPrivateKey()!;
        using RSA other = RSA.Create(own.KeySize);
        string certificateFile = folder.File("certificate.pem");
        string keyFile = folder.File("key.pem");
        File.WriteAllText(certificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, (withItsKey ? own : other).ExportPkcs8PrivateKeyPem());
        return (certificateFile, keyFile);
    }
}
