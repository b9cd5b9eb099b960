using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>GetExtendedTcpTable (iphlpapi.h) with TCP_TABLE_OWNER_PID_LISTENER.</summary>
internal static class TcpListenerTable
{
    /// <summary>AF_INET (winsock2.h).</summary>
    public const int InterNetwork = 2;

    /// <summary>AF_INET6 (ws2def.h).</summary>
    public const int InterNetworkV6 = 23;

    /// <summary>TCP_TABLE_OWNER_PID_LISTENER of TCP_TABLE_CLASS (iprtrmib.h).</summary>
    private const int OwnerPidListener = 3;

    /// <summary>The table as Windows gives it: a count, then the rows; nothing when the protocol is not installed.</summary>
    /// <param name="family">An address family.</param>
    public static byte[] Read(int family)
    {
        byte[] table = new byte[16 * 1024];
        while (true)
        {
            uint size = (uint)table.Length;
            uint error = GetExtendedTcpTable(table, ref size, ordered: false, family, OwnerPidListener, 0);
            switch (error)
            {
                case NativeCode.Success:
                    return table;
                case NativeCode.NotSupported when family == InterNetworkV6:
                    return new byte[sizeof(uint)];
                case NativeCode.InsufficientBuffer:
                    // The table may grow between two calls: ask until it fits.
                    table = new byte[Math.Max(Bounds.Size(size), table.Length * 2)];
                    break;
                default:
                    throw new NativeException(nameof(GetExtendedTcpTable), error);
            }
        }
    }

    [DllImport("iphlpapi.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint GetExtendedTcpTable(
        [Out] byte[] table, ref uint size, [MarshalAs(UnmanagedType.Bool)] bool ordered, int family, int tableClass, uint reserved);
}
