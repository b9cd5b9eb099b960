using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>QueryServiceConfigW (winsvc.h).</summary>
internal sealed class ServiceConfiguration
{
    private ServiceConfiguration(NativeMemory memory)
    {
        Layout layout = Marshal.PtrToStructure<Layout>(memory.Address);
        StartType = layout.StartType;
        BinaryPath = Marshal.PtrToStringUni(layout.BinaryPath) ?? "";
        Account = Marshal.PtrToStringUni(layout.Account) ?? "";
        Dependencies = TextList.At(layout.Dependencies);
    }

    /// <summary>SERVICE_BOOT_START to SERVICE_DISABLED.</summary>
    public uint StartType { get; }

    /// <summary>The command line, not expanded.</summary>
    public string BinaryPath { get; }

    /// <summary>The account as it is stored; for a driver the name of its object or nothing.</summary>
    public string Account { get; }

    /// <summary>Services, and groups with SC_GROUP_IDENTIFIER (a plus sign) before their names.</summary>
    public IReadOnlyList<string> Dependencies { get; }

    /// <summary>Asks for the configuration of a service.</summary>
    /// <param name="service">The service.</param>
    public static ServiceConfiguration Of(ServiceHandle service)
    {
        if (!QueryServiceConfigW(service, NativeMemory.None, 0, out uint size) && Marshal.GetLastWin32Error() != NativeCode.InsufficientBuffer)
        {
            throw NativeException.Last(nameof(QueryServiceConfigW));
        }

        using NativeMemory memory = NativeMemory.Allocate(size);
        return QueryServiceConfigW(service, memory, memory.Size, out _)
            ? new ServiceConfiguration(memory)
            : throw NativeException.Last(nameof(QueryServiceConfigW));
    }

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool QueryServiceConfigW(ServiceHandle service, NativeMemory configuration, uint size, out uint needed);

    /// <summary>QUERY_SERVICE_CONFIGW (winsvc.h).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Layout
    {
        public uint ServiceType;
        public uint StartType;
        public uint ErrorControl;
        public IntPtr BinaryPath;
        public IntPtr LoadOrderGroup;
        public uint Tag;
        public IntPtr Dependencies;
        public IntPtr Account;
        public IntPtr DisplayName;
    }
}
