using System;
using System.Runtime.InteropServices;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>These tests break the Remote Desktop settings of the machine they run on: they only run under wine, never on a Windows.</summary>
internal static class Platform
{
    /// <summary>wine's ntdll says so by an export that Windows does not have.</summary>
    public static bool IsWine { get; } = Environment.OSVersion.Platform == PlatformID.Win32NT
        && NativeLibrary.TryLoad("ntdll.dll", out nint ntdll)
        && NativeLibrary.TryGetExport(ntdll, "wine_get_version", out _);

    public static bool IsWindows => Environment.OSVersion.Platform == PlatformID.Win32NT && !IsWine;
}
