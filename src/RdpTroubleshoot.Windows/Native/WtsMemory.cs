using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>Memory that WTSFreeMemory (wtsapi32.h) releases.</summary>
internal sealed class WtsMemory : SafeHandleZeroOrMinusOneIsInvalid
{
    public WtsMemory()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Where it begins; only while it is not disposed.</summary>
    public IntPtr Address => handle;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        WTSFreeMemory(handle);
        return true;
    }

    [DllImport("wtsapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern void WTSFreeMemory(IntPtr memory);
}
