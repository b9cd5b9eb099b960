using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>A service that exists until it is disposed. It never runs.</summary>
internal sealed class PlantedService : IDisposable
{
    private readonly IntPtr manager;
    private readonly IntPtr service;

    public PlantedService(string binaryPath, uint startType, string? dependencies)
    {
        Name = "RdpTroubleshootTests" + Guid.NewGuid().ToString("N");
        manager = Opened(OpenSCManagerW(null, null, 0xF003F));
        service = Opened(CreateServiceW(
            manager, Name, Name, 0xF01FF, 0x10, startType, 1, binaryPath, null, IntPtr.Zero, dependencies, null, null));
    }

    public string Name { get; }

    public void Dispose()
    {
        _ = DeleteService(service);
        _ = CloseServiceHandle(service);
        _ = CloseServiceHandle(manager);
    }

    private static IntPtr Opened(IntPtr handle) => handle != IntPtr.Zero ? handle : throw new Win32Exception();

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr OpenSCManagerW(string? machine, string? database, uint access);

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr CreateServiceW(
        IntPtr manager,
        string name,
        string displayName,
        uint access,
        uint type,
        uint start,
        uint errorControl,
        string binaryPath,
        string? group,
        IntPtr tag,
        string? dependencies,
        string? account,
        string? password);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int DeleteService(IntPtr service);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int CloseServiceHandle(IntPtr service);
}
