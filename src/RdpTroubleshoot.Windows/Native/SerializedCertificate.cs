using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>CertSerializeCertificateStoreElement and CertAddSerializedElementToStore (wincrypt.h).</summary>
internal static class SerializedCertificate
{
    /// <summary>CERT_STORE_ADD_NEW (wincrypt.h): one that is there already is a failure, CRYPT_E_EXISTS.</summary>
    private const uint AddNew = 1;

    /// <summary>CERT_STORE_CERTIFICATE_CONTEXT_FLAG (wincrypt.h): nothing but a certificate is taken.</summary>
    private const uint OnlyCertificates = 0x2;

    /// <summary>A certificate with its properties. They name its private key and do not hold it.</summary>
    /// <param name="certificate">The certificate.</param>
    public static byte[] Of(CertificateContext certificate)
    {
        uint size = 0;
        if (!CertSerializeCertificateStoreElement(certificate, 0, null, ref size))
        {
            throw NativeException.Last(nameof(CertSerializeCertificateStoreElement));
        }

        byte[] bytes = new byte[Bounds.Size(size)];
        if (!CertSerializeCertificateStoreElement(certificate, 0, bytes, ref size))
        {
            throw NativeException.Last(nameof(CertSerializeCertificateStoreElement));
        }

        Array.Resize(ref bytes, (int)size);
        return bytes;
    }

    /// <summary>Adds a certificate with its properties to a store.</summary>
    /// <param name="store">The store, opened to be changed.</param>
    /// <param name="serialized">What <see cref="Of"/> gave.</param>
    public static void Add(CertificateStoreHandle store, byte[] serialized)
    {
        if (!CertAddSerializedElementToStore(store, serialized, (uint)serialized.Length, AddNew, 0, OnlyCertificates, out _, IntPtr.Zero))
        {
            throw NativeException.Last(nameof(CertAddSerializedElementToStore));
        }
    }

    [DllImport("crypt32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CertSerializeCertificateStoreElement(CertificateContext certificate, uint flags, [Out] byte[]? bytes, ref uint size);

    [DllImport("crypt32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CertAddSerializedElementToStore(
        CertificateStoreHandle store, byte[] bytes, uint size, uint disposition, uint flags, uint types, out uint type, IntPtr context);
}
