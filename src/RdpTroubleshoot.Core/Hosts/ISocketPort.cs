using System.Collections.Generic;

namespace RdpTroubleshoot.Hosts;

/// <summary>Sockets of the machine.</summary>
public interface ISocketPort
{
    /// <summary>Every listening TCP socket, IPv4 and IPv6.</summary>
    Observed<IReadOnlyList<TcpListenerEntry>> ReadTcpListeners();
}
