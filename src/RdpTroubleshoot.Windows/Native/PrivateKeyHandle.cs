using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>
/// A private key, opened only to learn whether it opens: CryptAcquireCertificatePrivateKey, CryptReleaseContext (wincrypt.h) and
/// NCryptFreeObject (ncrypt.h). Nothing is created and nothing exported.
/// </summary>
internal sealed class PrivateKeyHandle : SafeHandle
{
    /// <summary>
    /// CRYPT_ACQUIRE_COMPARE_KEY_FLAG, _SILENT_FLAG and _ALLOW_NCRYPT_KEY_FLAG (wincrypt.h): the key must be the certificate's, nobody is
    /// asked anything, and keys of both generations count.
    /// </summary>
    private const uint CompareSilentlyOldOrNew = 0x00000004 | 0x00000040 | 0x00010000;

    /// <summary>CERT_NCRYPT_KEY_SPEC (wincrypt.h).</summary>
    private const uint NCryptKeySpec = 0xFFFFFFFF;

    private PrivateKeyHandle(IntPtr key, bool isNCrypt, bool ownsHandle)
        : base(IntPtr.Zero, ownsHandle)
    {
        SetHandle(key);
        IsNCrypt = isNCrypt;
    }

    /// <summary>Whether it is a key of a CNG key storage provider, and not a container of a cryptographic service provider.</summary>
    public bool IsNCrypt { get; }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == IntPtr.Zero;

    /// <summary>Opens the key of a certificate.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <exception cref="NativeException">It does not open; the code says why.</exception>
    public static PrivateKeyHandle Open(CertificateContext certificate) =>
        CryptAcquireCertificatePrivateKey(
            certificate, CompareSilentlyOldOrNew, IntPtr.Zero, out IntPtr key, out uint keySpec, out bool callerFrees)
            ? new PrivateKeyHandle(key, keySpec == NCryptKeySpec, callerFrees)
            : throw NativeException.Last(nameof(CryptAcquireCertificatePrivateKey));

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => IsNCrypt ? NCryptFreeObject(handle) == 0 : CryptReleaseContext(handle, 0);

    [DllImport("crypt32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CryptAcquireCertificatePrivateKey(
        CertificateContext certificate,
        uint flags,
        IntPtr parameters,
        out IntPtr key,
        out uint keySpec,
        [MarshalAs(UnmanagedType.Bool)] out bool callerFrees);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CryptReleaseContext(IntPtr provider, uint flags);

    [DllImport("ncrypt.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NCryptFreeObject(IntPtr key);
}
