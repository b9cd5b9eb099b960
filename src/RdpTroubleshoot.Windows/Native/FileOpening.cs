using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>CreateFileW (fileapi.h), for what is there: it never creates, reads or locks content.</summary>
internal static class FileOpening
{
    /// <summary>FILE_LIST_DIRECTORY (winnt.h).</summary>
    public const uint ListDirectory = 0x0001;

    /// <summary>FILE_READ_ATTRIBUTES (winnt.h).</summary>
    public const uint ReadAttributes = 0x0080;

    /// <summary>READ_CONTROL (winnt.h).</summary>
    public const uint ReadControl = 0x00020000;

    /// <summary>DELETE (winnt.h): moving counts as such.</summary>
    public const uint Delete = 0x00010000;

    /// <summary>WRITE_DAC (winnt.h).</summary>
    public const uint WriteDac = 0x00040000;

    /// <summary>WRITE_OWNER (winnt.h).</summary>
    public const uint WriteOwner = 0x00080000;

    /// <summary>FILE_FLAG_OPEN_REPARSE_POINT (winbase.h): the link itself and not what it leads to.</summary>
    public const uint OpenReparsePoint = 0x00200000;

    /// <summary>FILE_FLAG_WRITE_THROUGH (winbase.h): what is changed is on the disk when the call returns.</summary>
    public const uint WriteThrough = 0x80000000;

    /// <summary>FILE_SHARE_READ and _WRITE (winnt.h): nobody can move or delete it meanwhile.</summary>
    public const uint ShareWithoutDelete = 0x1 | 0x2;

    /// <summary>FILE_FLAG_BACKUP_SEMANTICS (winbase.h): folders too, and backup privilege counts.</summary>
    private const uint BackupSemantics = 0x02000000;

    /// <summary>FILE_SHARE_READ, _WRITE and _DELETE (winnt.h): nobody is kept out.</summary>
    private const uint ShareAll = 0x1 | 0x2 | 0x4;

    /// <summary>OPEN_EXISTING (fileapi.h).</summary>
    private const uint OpenExisting = 3;

    /// <summary>Opens a file or folder.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="access">What is wanted of it.</param>
    /// <param name="flags"><see cref="OpenReparsePoint"/>, <see cref="WriteThrough"/> or 0.</param>
    /// <param name="share">What others may do meanwhile.</param>
    public static SafeFileHandle Open(string path, uint access, uint flags, uint share = ShareAll)
    {
        SafeFileHandle opened = CreateFileW(path, access, share, IntPtr.Zero, OpenExisting, BackupSemantics | flags, IntPtr.Zero);
        return opened.IsInvalid ? throw NativeException.Last(nameof(CreateFileW)) : opened;
    }

    [DllImport("kernel32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern SafeFileHandle CreateFileW(
        string path, uint access, uint share, IntPtr security, uint disposition, uint flags, IntPtr template);
}
