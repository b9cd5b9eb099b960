using System.Security.Cryptography;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>A certificate in a store of the machine.</summary>
public sealed class StoredCertificate
{
    internal StoredCertificate(string store, CertificateEntry entry)
    {
        Store = store;
        byte[] der = [.. entry.Der];
        Thumbprint = Sha1(der);
        Details = CertificateDetails.Parse(der, $@"{store}\{Thumbprint}");
        PrivateKey = entry.PrivateKey.From($@"private key of {store}\{Thumbprint}");
    }

    /// <summary>The store's full name.</summary>
    public string Store { get; }

    /// <summary>The SHA-1 hash, 40 hexadecimal digits.</summary>
    public string Thumbprint { get; }

    /// <summary>What it says; failed when it is damaged.</summary>
    public Observed<CertificateDetails> Details { get; }

    /// <summary>Where its private key is said to be.</summary>
    public Observed<PrivateKeyEntry> PrivateKey { get; }

    /// <summary>Where it lies.</summary>
    public string Source => $@"{Store}\{Thumbprint}";

    /// <inheritdoc/>
    public override string ToString() => Source;

    // SHA-1 is what Windows names certificates by; nothing is trusted because of it.
    private static string Sha1(byte[] der)
    {
#pragma warning disable CA5350, CA1850
        using var sha1 = SHA1.Create();
        return Hex.Of(sha1.ComputeHash(der));
#pragma warning restore CA5350, CA1850
    }
}
