using System.Collections.Generic;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>The server's certificate in standard RDP security (MS-RDPBCGR section 2.2.1.4.3.1). It proves nothing: the key that signs it is public.</summary>
public sealed class StandardCertificate
{
    private const uint VersionMask = 0x7FFFFFFF; // The highest bit says that it is temporary.
    private const uint ProprietaryVersion = 1;
    private const uint ChainVersion = 2;
    private const int VersionLength = 4;

    // Algorithms, kind and length of the key.
    private const int ProprietaryHead = 12;
    private const int RsaKeyBlob = 6; // BB_RSA_KEY_BLOB
    private const uint RsaMagic = 0x31415352; // "RSA1" (section 2.2.1.4.3.1.1.1).

    // Magic, length of the modulus, its bits, the longest that it encrypts, exponent.
    private const int RsaHead = 20;
    private const int BitsInByte = 8;

    private StandardCertificate(IReadOnlyList<byte> bytes, bool isProprietary, int? publicKeyBits)
    {
        Bytes = bytes;
        IsProprietary = isProprietary;
        PublicKeyBits = publicKeyBits;
    }

    /// <summary>The certificate as it came.</summary>
    public IReadOnlyList<byte> Bytes { get; }

    /// <summary>Whether it is of Microsoft's own kind, CERT_CHAIN_VERSION_1; otherwise a chain of X.509 certificates.</summary>
    public bool IsProprietary { get; }

    /// <summary>How long the key is, in bits; null for a chain of X.509 certificates, which is not read.</summary>
    public int? PublicKeyBits { get; }

    /// <summary>Reads one.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <returns>The certificate; null when it contradicts itself.</returns>
    internal static StandardCertificate? Read(PacketReader certificate)
    {
        int start = certificate.Position;
        if (certificate.Remaining < VersionLength)
        {
            return null;
        }

        uint version = certificate.LittleEndian32() & VersionMask;
        byte[] bytes = certificate.CopyFrom(start);
        int? bits = version == ProprietaryVersion ? ReadBits(certificate) : null;
        return version == ChainVersion ? new(bytes, isProprietary: false, publicKeyBits: null)
            : bits is not null ? new(bytes, isProprietary: true, bits)
            : null;
    }

    /// <summary>PROPRIETARYSERVERCERTIFICATE and RSA_PUBLIC_KEY (sections 2.2.1.4.3.1.1 and 2.2.1.4.3.1.1.1).</summary>
    private static int? ReadBits(PacketReader certificate)
    {
        if (certificate.Remaining < ProprietaryHead)
        {
            return null;
        }

        _ = certificate.LittleEndian32();
        _ = certificate.LittleEndian32();
        int kind = certificate.LittleEndian16();
        int length = certificate.LittleEndian16();
        if (kind != RsaKeyBlob || length < RsaHead || length > certificate.Remaining || certificate.LittleEndian32() != RsaMagic)
        {
            return null;
        }

        uint modulusLength = certificate.LittleEndian32();
        uint bits = certificate.LittleEndian32();
        return modulusLength <= length - RsaHead && bits <= modulusLength * BitsInByte ? (int)bits : null;
    }
}
