using System;
using System.IO;
using System.Security.Cryptography;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Recordings;

/// <summary>A certificate made once for tests; its key was thrown away.</summary>
public sealed class TestCertificate
{
    private TestCertificate(byte[] der)
    {
        Der = der;
        Hash = Sha1(der);
    }

    /// <summary>CN=VM01, valid from 2026-09-01 to 2027-03-03.</summary>
    public static TestCertificate SelfSigned { get; } = Load("self-signed");

    /// <summary>CN=VM01, valid until 2026-11-07: expired when the recordings are taken.</summary>
    public static TestCertificate SelfSignedExpired { get; } = Load("self-signed-expired");

    /// <summary>CN=VM01, valid until 2026-11-26: three days are left.</summary>
    public static TestCertificate SelfSignedEnding { get; } = Load("self-signed-ending");

    /// <summary>CN=VM01, valid from 2026-11-22 to 2027-05-24: what SessionEnv makes when it is repaired.</summary>
    public static TestCertificate SelfSignedRenewed { get; } = Load("self-signed-renewed");

    /// <summary>From a CA, valid until 2027-02-01.</summary>
    public static TestCertificate Pinned { get; } = Load("pinned");

    /// <summary>From a CA, valid until 2026-10-01.</summary>
    public static TestCertificate PinnedExpired { get; } = Load("pinned-expired");

    /// <summary>From a CA, for client authentication only.</summary>
    public static TestCertificate PinnedClientOnly { get; } = Load("pinned-client-only");

    /// <summary>From a CA, whose key may sign CRLs only.</summary>
    public static TestCertificate PinnedCrlOnly { get; } = Load("pinned-crl-only");

    /// <summary>From a CA, with an RSA key of 1024 bits.</summary>
    public static TestCertificate PinnedWeak { get; } = Load("pinned-weak");

    /// <summary>The certificate, DER encoded.</summary>
    public byte[] Der { get; }

    /// <summary>Its SHA-1.</summary>
    public byte[] Hash { get; }

    /// <summary>Its SHA-1 as 40 hexadecimal digits.</summary>
    public string Thumbprint => Hex.Of(Hash);

    /// <summary>The certificate in a store, with its key.</summary>
    /// <param name="key">Where the key is.</param>
    public CertificateEntry With(PrivateKeyEntry key) => new(Der, Observed.Present(key));

    /// <summary>The SHA-1 of any certificate of a store, as 40 hexadecimal digits.</summary>
    /// <param name="entry">The certificate.</param>
    public static string ThumbprintOf(CertificateEntry entry) => Hex.Of(Sha1([.. entry.Der]));

    private static byte[] Sha1(byte[] der)
    {
#pragma warning disable CA5350, CA1850 // What Windows names certificates by.
        using var sha1 = SHA1.Create();
        return sha1.ComputeHash(der);
#pragma warning restore CA5350, CA1850
    }

    private static TestCertificate Load(string name)
    {
        using Stream stream = typeof(TestCertificate).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return new TestCertificate(Convert.FromBase64String(reader.ReadToEnd()));
    }
}
