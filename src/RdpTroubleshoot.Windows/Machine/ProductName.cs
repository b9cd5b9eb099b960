using System;

namespace RdpTroubleshoot.Windows.Machine;

/// <summary>The product's name for display.</summary>
internal static class ProductName
{
    private const string Windows10 = "Windows 10";

    /// <summary>The first build of Windows 11 ("Windows 11 release information"); its registry still says Windows 10.</summary>
    private const long FirstWindows11 = 22000;

    /// <summary>The name to show.</summary>
    /// <param name="stored">The name in the registry.</param>
    /// <param name="build">The build number; 0 when it is not known.</param>
    public static string Of(string stored, long build) =>
        build >= FirstWindows11 && stored.StartsWith(Windows10, StringComparison.Ordinal)
            ? "Windows 11" + stored.Substring(Windows10.Length)
            : stored;
}
