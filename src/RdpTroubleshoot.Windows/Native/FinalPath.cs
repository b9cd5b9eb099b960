using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>GetFinalPathNameByHandleW (fileapi.h): where an open file really is, past every link on the way to it.</summary>
internal static class FinalPath
{
    /// <summary>FILE_NAME_OPENED and VOLUME_NAME_DOS (fileapi.h).</summary>
    private const uint OpenedNameOnDrive = 0x8;

    /// <summary>The longest path of Windows, and its terminator ("Maximum Path Length Limitation" of the Win32 documentation).</summary>
    private const int MaximumLength = 32_768;

    private const string LongPrefix = @"\\?\";

    /// <summary>The full path, such as <c>C:\Windows</c>.</summary>
    /// <param name="file">The file or folder.</param>
    public static string Of(SafeFileHandle file)
    {
        char[] path = new char[MaximumLength];
        uint length = GetFinalPathNameByHandleW(file, path, MaximumLength, OpenedNameOnDrive);
        if (length is 0 or >= MaximumLength)
        {
            throw NativeException.Last(nameof(GetFinalPathNameByHandleW));
        }

        string full = new(path, 0, (int)length);
        return full.StartsWith(LongPrefix, StringComparison.Ordinal) ? full.Substring(LongPrefix.Length) : full;
    }

    [DllImport("kernel32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint GetFinalPathNameByHandleW(SafeFileHandle file, [Out] char[] path, uint size, uint flags);
}
