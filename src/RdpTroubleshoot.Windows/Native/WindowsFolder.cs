using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>GetSystemWindowsDirectoryW (sysinfoapi.h): the machine's folder, also in a session that has one of its own.</summary>
internal static class WindowsFolder
{
    /// <summary>MAX_PATH (minwindef.h).</summary>
    private const int MaximumLength = 260;

    /// <summary>The Windows folder, such as <c>C:\Windows</c>.</summary>
    public static string Read()
    {
        char[] folder = new char[MaximumLength];
        uint length = GetSystemWindowsDirectoryW(folder, MaximumLength);
        return length is > 0 and < MaximumLength
            ? new string(folder, 0, (int)length)
            : throw NativeException.Last(nameof(GetSystemWindowsDirectoryW));
    }

    [DllImport("kernel32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint GetSystemWindowsDirectoryW([Out] char[] folder, uint size);
}
