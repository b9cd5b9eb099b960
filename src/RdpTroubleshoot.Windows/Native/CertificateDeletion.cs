using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>CertDeleteCertificateFromStore (wincrypt.h). It frees the certificate that it is given, whatever it answers: it gets a duplicate.</summary>
internal static class CertificateDeletion
{
    /// <summary>Takes a certificate out of the store that it was found in; its private key stays.</summary>
    /// <param name="certificate">The certificate.</param>
    public static void Delete(CertificateContext certificate)
    {
        if (!CertDeleteCertificateFromStore(CertDuplicateCertificateContext(certificate)))
        {
            throw NativeException.Last(nameof(CertDeleteCertificateFromStore));
        }
    }

    [DllImport("crypt32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr CertDuplicateCertificateContext(CertificateContext certificate);

    [DllImport("crypt32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CertDeleteCertificateFromStore(IntPtr certificate);
}
