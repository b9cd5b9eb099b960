using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>CreateDirectoryW (fileapi.h): a folder that has its rights from its first moment on.</summary>
internal static class FolderCreation
{
    /// <summary>Makes a folder. One that is there already is a failure.</summary>
    /// <param name="path">The full path; the folder above exists.</param>
    /// <param name="descriptor">Its self-relative security descriptor.</param>
    public static void Create(string path, byte[] descriptor)
    {
        using NativeMemory memory = NativeMemory.Allocate((uint)descriptor.Length);
        Marshal.Copy(descriptor, 0, memory.Address, descriptor.Length);
        var attributes = new Attributes { Size = (uint)Marshal.SizeOf(typeof(Attributes)), Descriptor = memory.Address };
        if (!CreateDirectoryW(path, ref attributes))
        {
            throw NativeException.Last(nameof(CreateDirectoryW));
        }
    }

    [DllImport("kernel32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateDirectoryW(string path, ref Attributes attributes);

    /// <summary>SECURITY_ATTRIBUTES (minwinbase.h).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Attributes
    {
        public uint Size;
        public IntPtr Descriptor;
        public int Inherits;
    }
}
