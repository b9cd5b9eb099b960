using System.Runtime.InteropServices;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>What the tests run on.</summary>
public static class Platform
{
    public static bool IsWindowsOrWine => LiveHost.IsSupported;

    /// <summary>wine's ntdll says so by an export that Windows does not have.</summary>
    public static bool IsWine { get; } = LiveHost.IsSupported
        && NativeLibrary.TryLoad("ntdll.dll", out nint ntdll)
        && NativeLibrary.TryGetExport(ntdll, "wine_get_version", out _);

    public static bool IsWindows => IsWindowsOrWine && !IsWine;

    public static bool IsOther => !IsWindowsOrWine;
}
