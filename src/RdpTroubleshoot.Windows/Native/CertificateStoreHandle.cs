using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>A certificate store: CertOpenStore and CertCloseStore (wincrypt.h), only existing ones and only to be read.</summary>
internal sealed class CertificateStoreHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>CERT_STORE_PROV_SYSTEM_W (wincrypt.h).</summary>
    private static readonly IntPtr SystemProvider = new(10);

    /// <summary>CERT_SYSTEM_STORE_LOCAL_MACHINE, CERT_STORE_OPEN_EXISTING_FLAG and CERT_STORE_READONLY_FLAG (wincrypt.h).</summary>
    private const uint ExistingMachineStoreToRead = 0x00020000 | 0x00004000 | 0x00008000;

    public CertificateStoreHandle()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Opens a store of the machine.</summary>
    /// <param name="name">Its name, such as <c>Remote Desktop</c>.</param>
    public static CertificateStoreHandle Open(string name)
    {
        CertificateStoreHandle store = CertOpenStore(SystemProvider, 0, IntPtr.Zero, ExistingMachineStoreToRead, name);
        return store.IsInvalid ? throw NativeException.Last(nameof(CertOpenStore)) : store;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => CertCloseStore(handle, 0);

    [DllImport("crypt32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern CertificateStoreHandle CertOpenStore(IntPtr provider, uint encoding, IntPtr cryptographicProvider, uint flags, string name);

    [DllImport("crypt32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CertCloseStore(IntPtr store, uint flags);
}
