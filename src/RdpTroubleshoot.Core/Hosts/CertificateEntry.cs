using System.Collections.Generic;

namespace RdpTroubleshoot.Hosts;

/// <summary>A certificate as it lies in a store.</summary>
public sealed class CertificateEntry
{
    /// <summary>An entry of a store.</summary>
    /// <param name="der">The certificate, DER encoded, as found: it may be damaged.</param>
    /// <param name="privateKey">Where its private key is said to be; absent when the store names none.</param>
    public CertificateEntry(IReadOnlyList<byte> der, Observed<PrivateKeyEntry> privateKey)
    {
        Der = der;
        PrivateKey = privateKey;
    }

    /// <summary>The certificate, DER encoded, as found: it may be damaged.</summary>
    public IReadOnlyList<byte> Der { get; }

    /// <summary>Where its private key is said to be (CERT_KEY_PROV_INFO_PROP_ID); absent when the store names none. Never the key.</summary>
    public Observed<PrivateKeyEntry> PrivateKey { get; }
}
