using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>A block of memory that Windows fills, with pointers into itself.</summary>
internal sealed class NativeMemory : SafeHandleZeroOrMinusOneIsInvalid
{
    private NativeMemory(uint size)
        : base(ownsHandle: true)
    {
        Size = size;
        if (size != 0)
        {
            SetHandle(Marshal.AllocHGlobal(checked((int)size)));
        }
    }

    /// <summary>No memory: to ask for the size.</summary>
    public static NativeMemory None { get; } = new(0);

    /// <summary>Its size in bytes.</summary>
    public uint Size { get; }

    /// <summary>Where it begins; only while it is not disposed.</summary>
    public IntPtr Address => handle;

    /// <summary>A block of a size.</summary>
    /// <param name="size">The size in bytes.</param>
    public static NativeMemory Allocate(uint size) => new(size);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Marshal.FreeHGlobal(handle);
        return true;
    }
}
