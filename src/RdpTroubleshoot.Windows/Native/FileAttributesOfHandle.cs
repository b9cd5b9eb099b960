using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>GetFileInformationByHandle (fileapi.h).</summary>
internal static class FileAttributesOfHandle
{
    /// <summary>FILE_ATTRIBUTE_DIRECTORY (winnt.h).</summary>
    public const uint Directory = 0x0010;

    /// <summary>FILE_ATTRIBUTE_REPARSE_POINT (winnt.h).</summary>
    public const uint ReparsePoint = 0x0400;

    /// <summary>How many names the file has on its volume: more than one are hard links.</summary>
    /// <param name="file">The file.</param>
    public static uint Names(SafeFileHandle file) => Of(file).Links;

    /// <summary>The attributes of an open file or folder.</summary>
    /// <param name="file">The file or folder.</param>
    public static uint Read(SafeFileHandle file) => Of(file).Attributes;

    private static Layout Of(SafeFileHandle file) => GetFileInformationByHandle(file, out Layout information)
        ? information
        : throw NativeException.Last(nameof(GetFileInformationByHandle));

    [DllImport("kernel32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetFileInformationByHandle(SafeFileHandle file, out Layout information);

    /// <summary>BY_HANDLE_FILE_INFORMATION (fileapi.h): all its members have the alignment of 4.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Layout
    {
        public uint Attributes;
        public long Created;
        public long Accessed;
        public long Written;
        public uint Volume;
        public ulong Size;
        public uint Links;
        public ulong Index;
    }
}
