using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace RdpTroubleshoot.Peers.Server;

/// <summary>Free places on the loopback network. Linux answers for all of 127.0.0.0/8 without set-up.</summary>
public static class LoopbackAddresses
{
    /// <summary>The port of RDP (MS-RDPBCGR 2.1).</summary>
    public const int RdpPort = 3389;

    private const int Attempts = 1000;
    private const int Hosts = 250;

    private static int next;

    /// <summary>An address on which a port is free. Processes begin at different places, so that they do not race for one.</summary>
    /// <param name="port">The port.</param>
    /// <exception cref="InvalidOperationException">None was found.</exception>
    public static IPEndPoint Free(int port = RdpPort)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            int number = Interlocked.Increment(ref next);
            var endPoint = new IPEndPoint(
                new IPAddress([127, (byte)(10 + (Environment.ProcessId / Hosts % 200)), (byte)(Environment.ProcessId % Hosts), (byte)(1 + (number % Hosts))]), port);
            if (IsFree(endPoint))
            {
                return endPoint;
            }
        }

        throw new InvalidOperationException($"No loopback address with a free port {port} was found.");
    }

    /// <summary>Whether nothing listens there.</summary>
    public static bool IsFree(IPEndPoint endPoint)
    {
        try
        {
            using var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(endPoint);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
