using System;
using System.Globalization;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>Takes certificates out of the machine's stores and puts them back, properties included. Private keys are never touched.</summary>
internal static class CertificateEditor
{
    private const string Location = @"LocalMachine\";

    /// <summary>Bytes of a SHA-1 hash (FIPS 180-4).</summary>
    private const int HashSize = 20;

    /// <summary>A certificate with its properties.</summary>
    /// <param name="store">The store's full name.</param>
    /// <param name="thumbprint">The certificate's thumbprint.</param>
    public static byte[] Serialize(string store, string thumbprint)
    {
        byte[] hash = Hash(thumbprint, message => new UnreadableException(message));
        using CertificateStoreHandle opened = CertificateStoreHandle.Open(Name(store, message => new UnreadableException(message)));
        using CertificateContext certificate = CertificateByHash.Find(opened, hash);
        return SerializedCertificate.Of(certificate);
    }

    /// <summary>Takes a certificate out of its store.</summary>
    /// <param name="store">The store's full name.</param>
    /// <param name="thumbprint">The certificate's thumbprint.</param>
    public static void Delete(string store, string thumbprint)
    {
        byte[] hash = Hash(thumbprint, message => new RefusedException(message));
        using CertificateStoreHandle opened = CertificateStoreHandle.OpenToChange(Name(store, message => new RefusedException(message)));
        using CertificateContext certificate = CertificateByHash.Find(opened, hash);
        CertificateDeletion.Delete(certificate);
        CertificateStoreCommit.Now(opened);
    }

    /// <summary>Puts a certificate back.</summary>
    /// <param name="store">The store's full name; it exists.</param>
    /// <param name="serialized">What <see cref="Serialize"/> gave.</param>
    public static void Add(string store, byte[] serialized)
    {
        _ = Bounds.Size((uint)serialized.Length);
        using CertificateStoreHandle opened = CertificateStoreHandle.OpenToChange(Name(store, message => new RefusedException(message)));
        SerializedCertificate.Add(opened, serialized);
        CertificateStoreCommit.Now(opened);
    }

    /// <summary>A name with a backslash would be that of a service's or another machine's store (CERT_SYSTEM_STORE_... of CertOpenStore).</summary>
    private static string Name(string store, Func<string, Exception> refuse) =>
        store.StartsWith(Location, StringComparison.OrdinalIgnoreCase) && store.Length > Location.Length && store.IndexOf('\\', Location.Length) < 0
            ? store.Substring(Location.Length)
            : throw refuse(@"only stores of this machine, such as LocalMachine\Remote Desktop, are opened");

    private static byte[] Hash(string thumbprint, Func<string, Exception> refuse)
    {
        byte[] hash = new byte[HashSize];
        for (int i = 0; i < HashSize; i++)
        {
            if (thumbprint.Length != 2 * HashSize
                || !byte.TryParse(thumbprint.Substring(2 * i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out hash[i]))
            {
                throw refuse("a thumbprint is 40 hexadecimal digits");
            }
        }

        return hash;
    }
}
