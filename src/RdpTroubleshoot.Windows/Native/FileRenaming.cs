using System;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>
/// SetFileInformationByHandle with FileRenameInfo (fileapi.h, winbase.h): what the handle is open on gets another path on its volume,
/// whatever somebody puts in its place meanwhile.
/// </summary>
internal static class FileRenaming
{
    /// <summary>FileRenameInfo of FILE_INFO_BY_HANDLE_CLASS (minwinbase.h).</summary>
    private const int FileRenameInfo = 3;

    /// <summary>FILE_RENAME_INFO (winbase.h): ReplaceIfExists, which stays FALSE, aligned to the pointer after it.</summary>
    private static readonly int LengthAt = 2 * IntPtr.Size;

    /// <summary>Moves a file. An existing target is a failure.</summary>
    /// <param name="file">A file opened with DELETE.</param>
    /// <param name="to">The new full path.</param>
    public static void Move(SafeFileHandle file, string to)
    {
        int nameAt = LengthAt + sizeof(int);
        int nameSize = to.Length * sizeof(char);
        byte[] information = new byte[nameAt + nameSize + sizeof(int)];
        BitConverter.GetBytes(nameSize).CopyTo(information, LengthAt);
        Encoding.Unicode.GetBytes(to, 0, to.Length, information, nameAt);
        if (!SetFileInformationByHandle(file, FileRenameInfo, information, (uint)information.Length))
        {
            throw NativeException.Last(nameof(SetFileInformationByHandle));
        }
    }

    [DllImport("kernel32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetFileInformationByHandle(SafeFileHandle file, int what, byte[] information, uint size);
}
