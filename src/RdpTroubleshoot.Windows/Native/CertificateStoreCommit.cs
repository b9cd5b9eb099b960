using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>CertControlStore (wincrypt.h) with CERT_STORE_CTRL_COMMIT: what was changed is in the registry now, and not only when the store is closed.</summary>
internal static class CertificateStoreCommit
{
    /// <summary>CERT_STORE_CTRL_COMMIT (wincrypt.h).</summary>
    private const uint Commit = 3;

    /// <summary>Writes what was changed. A store that writes at once may not know the request.</summary>
    /// <param name="store">The store.</param>
    public static void Now(CertificateStoreHandle store)
    {
        if (!CertControlStore(store, 0, Commit, IntPtr.Zero))
        {
            var failure = NativeException.Last(nameof(CertControlStore));
            if (NativeCode.ToWin32(failure.Code) is not (NativeCode.NotSupported or NativeCode.CallNotImplemented))
            {
                throw failure;
            }
        }
    }

    [DllImport("crypt32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CertControlStore(CertificateStoreHandle store, uint flags, uint request, IntPtr parameter);
}
