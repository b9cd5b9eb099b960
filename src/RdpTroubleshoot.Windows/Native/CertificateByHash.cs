using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>CertFindCertificateInStore (wincrypt.h) by the SHA-1 hash that Windows names certificates by.</summary>
internal static class CertificateByHash
{
    /// <summary>X509_ASN_ENCODING and PKCS_7_ASN_ENCODING (wincrypt.h).</summary>
    private const uint Encodings = 0x00000001 | 0x00010000;

    /// <summary>CERT_FIND_SHA1_HASH (wincrypt.h).</summary>
    private const uint FindSha1Hash = 0x00010000;

    /// <summary>The certificate with a hash. One that is not there is a failure: CRYPT_E_NOT_FOUND.</summary>
    /// <param name="store">The store.</param>
    /// <param name="hash">The 20 bytes of its hash.</param>
    public static CertificateContext Find(CertificateStoreHandle store, byte[] hash)
    {
        using NativeMemory bytes = NativeMemory.Allocate((uint)hash.Length);
        Marshal.Copy(hash, 0, bytes.Address, hash.Length);
        var blob = new Blob { Size = bytes.Size, Data = bytes.Address };
        CertificateContext found = CertFindCertificateInStore(store, Encodings, 0, FindSha1Hash, ref blob, IntPtr.Zero);
        return found.IsInvalid ? throw NativeException.Last(nameof(CertFindCertificateInStore)) : found;
    }

    [DllImport("crypt32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern CertificateContext CertFindCertificateInStore(
        CertificateStoreHandle store, uint encoding, uint flags, uint by, ref Blob what, IntPtr previous);

    /// <summary>CRYPT_HASH_BLOB (wincrypt.h).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Blob
    {
        public uint Size;
        public IntPtr Data;
    }
}
