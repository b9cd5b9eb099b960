using System;
using System.Runtime.InteropServices;

namespace RdpTroubleshoot.Peers.Network;

/// <summary>What of Linux .NET does not wrap.</summary>
internal static class NativeMethods
{
    public const int ReadWrite = 2; // O_RDWR, fcntl.h
    public const int CloseOnExec = 0x80000; // O_CLOEXEC
    public const int NewNetwork = 0x40000000; // CLONE_NEWNET, sched.h
    public const nuint TunSetInterface = 0x400454CA; // TUNSETIFF, linux/if_tun.h
    public const short PollIn = 1; // poll.h

    /// <summary>The path ends with a zero.</summary>
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    public static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    public static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "setns", SetLastError = true)]
    public static extern int SetNamespace(int descriptor, int kind);

    [DllImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static extern int IoControl(int descriptor, nuint request, byte[] argument);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    public static extern nint Read(int descriptor, byte[] buffer, nuint count);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    public static extern nint Write(int descriptor, byte[] buffer, nuint count);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static extern int Poll(ref PollDescriptor descriptor, nuint count, int milliseconds);

    /// <summary>The error of the last call, in words.</summary>
    public static InvalidOperationException Failure(string what) => new($"{what}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");

    /// <summary>struct pollfd, poll.h.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct PollDescriptor
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}
