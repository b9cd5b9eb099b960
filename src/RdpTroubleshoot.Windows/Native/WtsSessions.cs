using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>WTSEnumerateSessionsW (wtsapi32.h), which tells no user names.</summary>
internal static class WtsSessions
{
    /// <summary>The sessions and listeners of this machine: id, station name and WTS_CONNECTSTATE_CLASS.</summary>
    /// <typeparam name="T">What is made of one.</typeparam>
    /// <param name="make">Makes it.</param>
    public static List<T> Read<T>(Func<uint, string, int, T> make)
    {
        if (!WTSEnumerateSessionsW(IntPtr.Zero, 0, 1, out WtsMemory memory, out uint count))
        {
            throw NativeException.Last(nameof(WTSEnumerateSessionsW));
        }

        using (memory)
        {
            var sessions = new List<T>();
            for (int index = 0; index < count; index++)
            {
                Layout one = Marshal.PtrToStructure<Layout>(memory.Address + (index * Marshal.SizeOf(typeof(Layout))));
                Bounds.Add(sessions, make(one.Id, Marshal.PtrToStringUni(one.Name) ?? "", one.State));
            }

            return sessions;
        }
    }

    [DllImport("wtsapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool WTSEnumerateSessionsW(IntPtr server, uint reserved, uint version, out WtsMemory sessions, out uint count);

    /// <summary>WTS_SESSION_INFOW (wtsapi32.h).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Layout
    {
        public uint Id;
        public IntPtr Name;
        public int State;
    }
}
