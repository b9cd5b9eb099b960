using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>CertGetCertificateContextProperty (wincrypt.h) with CERT_KEY_PROV_INFO_PROP_ID: where a private key is said to be.</summary>
internal sealed class KeyProviderInfo
{
    /// <summary>CERT_KEY_PROV_INFO_PROP_ID (wincrypt.h).</summary>
    private const uint PropertyId = 2;

    /// <summary>CRYPT_MACHINE_KEYSET (wincrypt.h).</summary>
    private const uint MachineKeySetFlag = 0x00000020;

    private KeyProviderInfo(NativeMemory memory)
    {
        Layout layout = Marshal.PtrToStructure<Layout>(memory.Address);
        Container = Marshal.PtrToStringUni(layout.Container) ?? "";
        Provider = Marshal.PtrToStringUni(layout.Provider) ?? "";
        ProviderType = layout.ProviderType;
        MachineKeySet = (layout.Flags & MachineKeySetFlag) != 0;
    }

    public string Container { get; }

    public string Provider { get; }

    public uint ProviderType { get; }

    public bool MachineKeySet { get; }

    /// <summary>What a certificate says of its key, or null when it says nothing.</summary>
    /// <param name="certificate">The certificate.</param>
    public static KeyProviderInfo? Of(CertificateContext certificate)
    {
        uint size = 0;
        if (!CertGetCertificateContextProperty(certificate, PropertyId, NativeMemory.None, ref size))
        {
            var failure = NativeException.Last(nameof(CertGetCertificateContextProperty));
            return failure.Code == NativeCode.CryptNotFound ? null : throw failure;
        }

        using NativeMemory memory = NativeMemory.Allocate((uint)Bounds.Size(size));
        return CertGetCertificateContextProperty(certificate, PropertyId, memory, ref size)
            ? new KeyProviderInfo(memory)
            : throw NativeException.Last(nameof(CertGetCertificateContextProperty));
    }

    [DllImport("crypt32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CertGetCertificateContextProperty(CertificateContext certificate, uint property, NativeMemory data, ref uint size);

    /// <summary>CRYPT_KEY_PROV_INFO (wincrypt.h).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Layout
    {
        public IntPtr Container;
        public IntPtr Provider;
        public uint ProviderType;
        public uint Flags;
        public uint ParameterCount;
        public IntPtr Parameters;
        public uint KeySpec;
    }
}
