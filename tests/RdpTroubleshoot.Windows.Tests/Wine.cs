using System.Runtime.InteropServices;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>Tells wine from Windows, for tests of what only one of the two can do.</summary>
internal static class Wine
{
    /// <summary>wine's ntdll says so by an export that Windows does not have.</summary>
    public static bool IsHere { get; } = LiveHost.IsSupported
        && NativeLibrary.TryLoad("ntdll.dll", out nint ntdll)
        && NativeLibrary.TryGetExport(ntdll, "wine_get_version", out _);

    public static void Needed(string because) => Assert.SkipUnless(IsHere, because);

    public static void Unfit(string because) => Assert.SkipWhen(IsHere, because);
}
