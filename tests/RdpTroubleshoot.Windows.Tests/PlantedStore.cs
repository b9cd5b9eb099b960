using System;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Win32;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>A certificate store of the machine that exists until it is disposed.</summary>
internal sealed class PlantedStore : IDisposable
{
    private readonly string name = "RdpTroubleshootTests" + Guid.NewGuid().ToString("N");

    public PlantedStore()
    {
        using var store = new X509Store(name, StoreLocation.LocalMachine);
        store.Open(OpenFlags.ReadWrite);
    }

    public string FullName => @"LocalMachine\" + name;

    public void Dispose()
    {
        using var root = RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, RegistryView.Registry64);
        root.DeleteSubKeyTree(@"SOFTWARE\Microsoft\SystemCertificates\" + name, throwOnMissingSubKey: false);
    }
}
