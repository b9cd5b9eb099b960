using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>EnumDependentServicesW (winsvc.h).</summary>
internal static class ServiceDependents
{
    /// <summary>SERVICE_ACTIVE (winsvc.h): those that do not stand.</summary>
    private const uint Active = 0x00000001;

    /// <summary>How often the list may grow between asking for its size and asking for it.</summary>
    private const int Attempts = 5;

    /// <summary>Enough for a few services, in bytes.</summary>
    private const uint FirstSize = 1024;

    /// <summary>The names of the services that run and depend on a service, directly or through others.</summary>
    /// <param name="service">A service opened with SERVICE_ENUMERATE_DEPENDENTS.</param>
    public static List<string> Running(ServiceHandle service)
    {
        uint size = FirstSize;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            using NativeMemory memory = NativeMemory.Allocate((uint)Bounds.Size(size));
            if (EnumDependentServicesW(service, Active, memory, memory.Size, out size, out uint count))
            {
                return Names(memory, count);
            }

            var failure = NativeException.Last(nameof(EnumDependentServicesW));
            if (failure.Code != NativeCode.MoreData)
            {
                throw failure;
            }
        }

        throw new UnreadableException("the list of services that depend on it does not stand still");
    }

    private static List<string> Names(NativeMemory memory, uint count)
    {
        var names = new List<string>();
        int size = Marshal.SizeOf(typeof(Layout));
        for (int i = 0; i < count; i++)
        {
            Layout layout = Marshal.PtrToStructure<Layout>(memory.Address + (i * size));
            Bounds.Add(names, Marshal.PtrToStringUni(layout.Name) ?? "");
        }

        return names;
    }

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool EnumDependentServicesW(
        ServiceHandle service, uint state, NativeMemory services, uint size, out uint needed, out uint count);

    /// <summary>ENUM_SERVICE_STATUSW (winsvc.h): two texts and a SERVICE_STATUS.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Layout
    {
        public IntPtr Name;
        public IntPtr DisplayName;
        public uint ServiceType;
        public uint CurrentState;
        public uint ControlsAccepted;
        public uint Win32ExitCode;
        public uint ServiceSpecificExitCode;
        public uint CheckPoint;
        public uint WaitHint;
    }
}
