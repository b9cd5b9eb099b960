using System;
using System.Collections.Generic;
using System.Net;
using RdpTroubleshoot.Windows.Native;

namespace RdpTroubleshoot.Windows.Sockets;

/// <summary>A row of a TCP table: MIB_TCPROW_OWNER_PID or MIB_TCP6ROW_OWNER_PID (tcpmib.h).</summary>
internal sealed class TcpRow
{
    private const int SizeV4 = 24;
    private const int SizeV6 = 56;

    private TcpRow(IPAddress address, int port, uint processId)
    {
        Address = address;
        Port = port;
        ProcessId = processId;
    }

    public IPAddress Address { get; }

    public int Port { get; }

    public uint ProcessId { get; }

    /// <summary>The listeners of both address families.</summary>
    public static IEnumerable<TcpRow> ReadAll()
    {
        foreach (TcpRow row in Rows(TcpListenerTable.Read(TcpListenerTable.InterNetwork), SizeV4, OfV4))
        {
            yield return row;
        }

        foreach (TcpRow row in Rows(TcpListenerTable.Read(TcpListenerTable.InterNetworkV6), SizeV6, OfV6))
        {
            yield return row;
        }
    }

    private static IEnumerable<TcpRow> Rows(byte[] table, int size, Func<byte[], int, TcpRow> parse)
    {
        int count = BitConverter.ToInt32(table, 0);
        for (int row = 0; row < count; row++)
        {
            yield return parse(table, sizeof(int) + (row * size));
        }
    }

    /// <summary>State, local address, local port, remote address, remote port, process.</summary>
    private static TcpRow OfV4(byte[] table, int at) =>
        new(new IPAddress(BitConverter.ToUInt32(table, at + 4)), PortAt(table, at + 8), BitConverter.ToUInt32(table, at + 20));

    /// <summary>Local address, scope and port, remote address, scope and port, state, process.</summary>
    private static TcpRow OfV6(byte[] table, int at)
    {
        byte[] address = new byte[16];
        Array.Copy(table, at, address, 0, address.Length);
        return new TcpRow(
            new IPAddress(address, BitConverter.ToUInt32(table, at + 16)), PortAt(table, at + 20), BitConverter.ToUInt32(table, at + 52));
    }

    /// <summary>Ports are in network order in the low half of their number.</summary>
    private static int PortAt(byte[] table, int at) => (table[at] << 8) | table[at + 1];
}
