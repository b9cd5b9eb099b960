using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>
/// GetFileInformationByHandleEx (winbase.h) with FileIdBothDirectoryInfo: names from a handle that was opened by backup privilege, where
/// FindFirstFile would ask for permission again.
/// </summary>
internal static class FolderNames
{
    /// <summary>FileIdBothDirectoryInfo of FILE_INFO_BY_HANDLE_CLASS (minwinbase.h); every Windows since Vista has it.</summary>
    private const int IdBothDirectoryInfo = 10;

    /// <summary>Offset of FileNameLength in FILE_ID_BOTH_DIR_INFO (winbase.h).</summary>
    private const int NameLengthAt = 60;

    /// <summary>Offset of FileName in FILE_ID_BOTH_DIR_INFO (winbase.h).</summary>
    private const int NameAt = 104;

    /// <summary>The names in a folder, without the folder itself and its parent.</summary>
    /// <param name="folder">The folder, opened with FILE_LIST_DIRECTORY.</param>
    public static List<string> Read(SafeFileHandle folder)
    {
        var names = new List<string>();
        byte[] block = new byte[64 * 1024];
        while (GetFileInformationByHandleEx(folder, IdBothDirectoryInfo, block, (uint)block.Length))
        {
            AddBlock(names, block);
        }

        var end = NativeException.Last(nameof(GetFileInformationByHandleEx));
        return end.Code == NativeCode.NoMoreFiles ? names : throw end;
    }

    private static void AddBlock(List<string> names, byte[] block)
    {
        int at = 0;
        int next;
        do
        {
            next = BitConverter.ToInt32(block, at);
            string name = Encoding.Unicode.GetString(block, at + NameAt, BitConverter.ToInt32(block, at + NameLengthAt));
            if (name is not ("." or ".."))
            {
                Bounds.Add(names, name);
            }

            at += next;
        }
        while (next != 0);
    }

    [DllImport("kernel32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetFileInformationByHandleEx(SafeFileHandle file, int what, [Out] byte[] information, uint size);
}
