using System;
using System.Collections.Generic;

namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>
/// A cipher suite. What it needs and how weak it is follows from its name, which the registry "TLS Cipher Suites" at IANA forms by rule:
/// key exchange and signature, WITH, cipher and hash.
/// </summary>
public sealed class CipherSuite
{
    // TLS 1.3 has suites of its own, all of them with this first byte (RFC 8446 appendix B.4).
    private const int FirstByteOfTls13 = 0x13;

    private static readonly IReadOnlyList<KeyValuePair<string, CipherWeakness>> Signs =
    [
        new("_NULL_", CipherWeakness.NoEncryption),
        new("_anon_", CipherWeakness.Anonymous),
        new("_EXPORT", CipherWeakness.Export),
        new("_DES_", CipherWeakness.Des),
        new("_DES40_", CipherWeakness.Des),
        new("_RC4_", CipherWeakness.Rc4),
        new("_3DES_", CipherWeakness.TripleDes),
        new("TLS_RSA_", CipherWeakness.StaticRsa),
    ];

    internal CipherSuite(int number, string name)
    {
        Number = number;
        Name = name;
        Weakness = Judge(name);
    }

    /// <summary>Its number on the wire, such as 0xC030.</summary>
    public int Number { get; }

    /// <summary>Its name at IANA, such as <c>TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384</c>.</summary>
    public string Name { get; }

    /// <summary>Why it should not be in use; <see cref="CipherWeakness.None"/> when it may be.</summary>
    public CipherWeakness Weakness { get; }

    /// <summary>The oldest version that can use it.</summary>
    public TlsVersion From =>
        IsOfTls13 ? TlsVersion.Tls13
        : NeedsTls12 ? TlsVersion.Tls12
        : Has("_ECDHE_") ? TlsVersion.Tls10 // Curves are told in an extension (RFC 8422 section 4), which SSL 3.0 has none of.
        : TlsVersion.Ssl30;

    /// <summary>The newest version that can use it.</summary>
    public TlsVersion To =>
        IsOfTls13 ? TlsVersion.Tls13
        : Has("_EXPORT") ? TlsVersion.Tls10 // RFC 4346 appendix A.5.
        : Has("_DES_") ? TlsVersion.Tls11 // RFC 5246 section 1.2.
        : TlsVersion.Tls12;

    internal bool UsesEphemeralCurve => Has("_ECDHE_");

    internal bool UsesEphemeralModulus => Has("_DHE_");

    private bool IsOfTls13 => Number >> 8 == FirstByteOfTls13;

    // Authenticated encryption and a hash of one's own choice came with TLS 1.2 (RFC 5246 section 1.2).
    private bool NeedsTls12 => Has("_GCM_") || Has("_CCM") || Has("_CHACHA20_") || Name.EndsWith("_SHA256", StringComparison.Ordinal)
        || Name.EndsWith("_SHA384", StringComparison.Ordinal);

    /// <summary>Whether a version can use it.</summary>
    /// <param name="version">The version.</param>
    public bool Suits(TlsVersion version) => version >= From && version <= To;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static CipherWeakness Judge(string name)
    {
        CipherWeakness weakness = CipherWeakness.None;
        foreach (KeyValuePair<string, CipherWeakness> sign in Signs)
        {
            weakness |= Has(name, sign.Key) ? sign.Value : CipherWeakness.None;
        }

        return weakness;
    }

    private bool Has(string part) => Has(Name, part);

    private static bool Has(string name, string part) => name.Contains(part);
}
