using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>A certificate store: CertOpenStore and CertCloseStore (wincrypt.h), only existing ones.</summary>
internal sealed class CertificateStoreHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>CERT_STORE_PROV_SYSTEM_W (wincrypt.h).</summary>
    private static readonly IntPtr SystemProvider = new(10);

    /// <summary>CERT_SYSTEM_STORE_LOCAL_MACHINE and CERT_STORE_OPEN_EXISTING_FLAG (wincrypt.h).</summary>
    private const uint ExistingMachineStore = 0x00020000 | 0x00004000;

    /// <summary>CERT_STORE_READONLY_FLAG (wincrypt.h).</summary>
    private const uint ReadOnly = 0x00008000;

    public CertificateStoreHandle()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Opens a store of the machine to be read.</summary>
    /// <param name="name">Its name, such as <c>Remote Desktop</c>.</param>
    public static CertificateStoreHandle Open(string name) => Open(name, ExistingMachineStore | ReadOnly);

    /// <summary>Opens a store of the machine to be changed.</summary>
    /// <param name="name">Its name, such as <c>Remote Desktop</c>.</param>
    public static CertificateStoreHandle OpenToChange(string name) => Open(name, ExistingMachineStore);

    private static CertificateStoreHandle Open(string name, uint flags)
    {
        CertificateStoreHandle store = CertOpenStore(SystemProvider, 0, IntPtr.Zero, flags, name);
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
