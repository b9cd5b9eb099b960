using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>
/// A key in a container of the provider that Remote Desktop uses, until it is disposed: the machine's on Windows, the user's under wine,
/// which looks for no other when it opens the key of a certificate.
/// </summary>
internal sealed class PlantedKey : IDisposable
{
    private readonly RSACryptoServiceProvider key;

    public PlantedKey()
    {
        Container = "RdpTroubleshootTests" + Guid.NewGuid().ToString("N");
        key = new RSACryptoServiceProvider(2048, new CspParameters(1, PlantedCertificate.Provider, Container)
        {
            Flags = Machine ? CspProviderFlags.UseMachineKeyStore : CspProviderFlags.NoFlags,
            KeyNumber = (int)KeyNumber.Exchange,
        });
        FileName = key.CspKeyContainerInfo.UniqueKeyContainerName;
    }

    public bool Machine { get; } = !Platform.IsWine;

    public string Container { get; }

    public string FileName { get; }

    public static bool Exists(string container)
    {
        try
        {
            using var key = new RSACryptoServiceProvider(new CspParameters(1, PlantedCertificate.Provider, container)
            {
                Flags = CspProviderFlags.UseMachineKeyStore | CspProviderFlags.UseExistingKey,
            });
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>A certificate of this key. Nobody checks its signature, and the provider could make none with SHA-256.</summary>
    public byte[] Certificate()
    {
        var request = new CertificateRequest(
            new X500DistinguishedName("CN=RDP-TEST"), X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1).PublicKey, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.Create(
            request.SubjectName, new NoSignature(), DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), [1, 2, 3, 4]);
        return certificate.RawData;
    }

    public void Dispose()
    {
        key.PersistKeyInCsp = false;
        key.Dispose();
    }

    private sealed class NoSignature : X509SignatureGenerator
    {
        /// <summary>sha256WithRSAEncryption (RFC 4055) in DER.</summary>
        public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) =>
            [0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B, 0x05, 0x00];

        public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => new byte[256];

        protected override PublicKey BuildPublicKey() => throw new NotSupportedException();
    }
}
