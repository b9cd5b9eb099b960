using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Sockets;

/// <summary>Listening TCP sockets and the processes behind them.</summary>
internal sealed class LiveSockets : ISocketPort
{
    private readonly TimedRead timed;

    public LiveSockets(TimedRead timed) => this.timed = timed;

    /// <inheritdoc/>
    public Observed<IReadOnlyList<TcpListenerEntry>> ReadTcpListeners() => timed.Value<IReadOnlyList<TcpListenerEntry>>("TCP listeners", () =>
    {
        var names = new Dictionary<uint, string>();
        var listeners = new List<TcpListenerEntry>();
        foreach (TcpRow row in TcpRow.ReadAll())
        {
            Bounds.Add(listeners, new TcpListenerEntry(row.Address.ToString(), row.Port, row.ProcessId, NameOf(row.ProcessId, names)));
        }

        return listeners;
    });

    private static string NameOf(uint processId, Dictionary<uint, string> known)
    {
        if (!known.TryGetValue(processId, out string? name))
        {
            known[processId] = name = NameOf(processId);
        }

        return name;
    }

    /// <summary>Process 0 is nobody: the socket's owner is not told.</summary>
    private static string NameOf(uint processId)
    {
        if (processId == 0)
        {
            return "";
        }

        try
        {
            using var process = Process.GetProcessById((int)processId);
            return process.ProcessName;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return "";
        }
    }
}
