using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>Memory that a Windows function allocated and LocalFree (winbase.h) releases.</summary>
internal sealed class LocalMemory : SafeHandleZeroOrMinusOneIsInvalid
{
    public LocalMemory()
        : base(ownsHandle: true)
    {
    }

    /// <summary>The text in it, up to its terminator.</summary>
    public string Text() => Marshal.PtrToStringUni(handle) ?? "";

    /// <summary>Its first bytes.</summary>
    /// <param name="size">How many the function said that there are.</param>
    public byte[] Bytes(int size)
    {
        byte[] bytes = new byte[size];
        Marshal.Copy(handle, bytes, 0, size);
        return bytes;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => LocalFree(handle) == IntPtr.Zero;

    [DllImport("kernel32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr LocalFree(IntPtr memory);
}
