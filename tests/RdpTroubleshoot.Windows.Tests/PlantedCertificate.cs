using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>A certificate in a store of the machine until it is disposed.</summary>
internal sealed class PlantedCertificate : IDisposable
{
    public const string Provider = "Microsoft Enhanced Cryptographic Provider v1.0";

    private readonly string storeName;
    private readonly X509Certificate2 certificate;

    private PlantedCertificate(string storeName, byte[] der, string? container, bool machine)
    {
        Der = der;
        certificate = X509CertificateLoader.LoadCertificate(der);
        if (container is not null)
        {
            NameKey(container, machine);
        }

        this.storeName = storeName;
        Change(store => store.Add(certificate));
    }

    public byte[] Der { get; }

    public static PlantedCertificate WithoutKey(string store) => new(store, FixedCertificate.Make(), null, machine: true);

    public static PlantedCertificate WithKey(string store, string container, bool machine) => new(store, FixedCertificate.Make(), container, machine);

    public static PlantedCertificate Of(PlantedKey key, string store) => new(store, key.Certificate(), key.Container, key.Machine);

    public void Dispose()
    {
        Change(store => store.Remove(certificate));
        certificate.Dispose();
    }

    /// <summary>wine writes to the registry when the store is closed.</summary>
    private void Change(Action<X509Store> change)
    {
        using var store = new X509Store(storeName, StoreLocation.LocalMachine);
        store.Open(OpenFlags.ReadWrite);
        change(store);
    }

    private void NameKey(string container, bool machine)
    {
        var information = new KeyProvInfo
        {
            Container = container,
            Provider = Provider,
            ProviderType = 1,
            Flags = machine ? 0x20u : 0,
            KeySpec = 1,
        };
        if (!CertSetCertificateContextProperty(certificate.Handle, 2, 0, ref information))
        {
            throw new Win32Exception();
        }
    }

    [DllImport("crypt32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CertSetCertificateContextProperty(IntPtr certificate, uint property, uint flags, ref KeyProvInfo information);

    [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
    private struct KeyProvInfo
    {
        [MarshalAs(UnmanagedType.LPWStr)]
        public string Container;

        [MarshalAs(UnmanagedType.LPWStr)]
        public string Provider;

        public uint ProviderType;
        public uint Flags;
        public uint ParameterCount;
        public IntPtr Parameters;
        public uint KeySpec;
    }
}
