using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Checks.Listener;

/// <summary>The sockets on the RDP port.</summary>
internal static class ListenerSockets
{
    public static List<TcpListenerEntry> OnRdpPort(IReadOnlyList<TcpListenerEntry> sockets, uint port) =>
        [.. sockets.Where(socket => socket.Port == port)];
}
