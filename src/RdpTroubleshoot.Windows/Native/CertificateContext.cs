using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>A certificate of a store: CertEnumCertificatesInStore and CertFreeCertificateContext (wincrypt.h).</summary>
internal sealed class CertificateContext : SafeHandleZeroOrMinusOneIsInvalid
{
    public CertificateContext()
        : base(ownsHandle: true)
    {
    }

    /// <summary>The certificates of a store, one after the other: each is valid until the next one is asked for.</summary>
    /// <param name="store">The store.</param>
    public static IEnumerable<CertificateContext> In(CertificateStoreHandle store)
    {
        using var current = new CertificateContext();
        while (current.MoveOn(store))
        {
            yield return current;
        }
    }

    /// <summary>The certificate, DER encoded.</summary>
    public byte[] Der()
    {
        Layout layout = Marshal.PtrToStructure<Layout>(handle);
        byte[] der = new byte[Bounds.Size(layout.Size)];
        Marshal.Copy(layout.Encoded, der, 0, der.Length);
        return der;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => CertFreeCertificateContext(handle);

    /// <summary>The function frees the certificate that it is given, whatever it answers.</summary>
    private bool MoveOn(CertificateStoreHandle store)
    {
        SetHandle(CertEnumCertificatesInStore(store, handle));
        if (!IsInvalid)
        {
            return true;
        }

        var end = NativeException.Last(nameof(CertEnumCertificatesInStore));
        return end.Code is NativeCode.CryptNotFound or NativeCode.NoMoreFiles ? false : throw end;
    }

    [DllImport("crypt32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr CertEnumCertificatesInStore(CertificateStoreHandle store, IntPtr previous);

    [DllImport("crypt32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CertFreeCertificateContext(IntPtr certificate);

    /// <summary>The beginning of CERT_CONTEXT (wincrypt.h).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Layout
    {
        public uint Encoding;
        public IntPtr Encoded;
        public uint Size;
    }
}
