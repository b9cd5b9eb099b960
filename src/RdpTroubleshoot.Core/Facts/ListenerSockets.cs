using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>The sockets on the RDP port that clients can meet.</summary>
internal static class ListenerSockets
{
    public static List<TcpListenerEntry> OnRdpPort(IReadOnlyList<TcpListenerEntry> sockets, uint port) =>
        [.. sockets.Where(socket => socket.Port == port && !IsLoopback(socket.Address))];

    /// <summary>What listens on loopback only is met by no client, and TermService listens on every address.</summary>
    private static bool IsLoopback(string address) => address == "::1" || address.StartsWith("127.", StringComparison.Ordinal);
}
