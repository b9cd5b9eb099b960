using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RdpTroubleshoot.Peers.Certificates;

/// <summary>Signs certificates with SHA-1, which .NET refuses to do by itself.</summary>
internal sealed class Sha1Signature(RSA key) : X509SignatureGenerator
{
    // AlgorithmIdentifier of sha1WithRSAEncryption, 1.2.840.113549.1.1.5 (RFC 3279 section 2.2.1).
    private static readonly byte[] Identifier = Convert.FromHexString("300d06092a864886f70d0101050500");

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) => Identifier;

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => key.SignData(data, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);

    protected override PublicKey BuildPublicKey() => new(key);
}
