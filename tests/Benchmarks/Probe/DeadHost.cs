using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;

namespace RdpTroubleshoot.Benchmarks.Probe;

/// <summary>
/// A host that drops every SYN, as a firewall does: it listens and never accepts, and its queue is full (Linux drops a SYN then, see
/// tcp_abort_on_overflow in tcp(7)).
/// </summary>
internal sealed class DeadHost : IDisposable
{
    private const string Address = "127.78.0.1";
    private const int MostInQueue = 16;

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(300);

    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> queue = [];

    /// <summary>Listens and fills the queue.</summary>
    /// <exception cref="InvalidOperationException">The queue never filled.</exception>
    public DeadHost()
    {
        listener.Bind(new IPEndPoint(IPAddress.Parse(Address), 0));
        listener.Listen(0);
        while (Accepts())
        {
            if (queue.Count > MostInQueue)
            {
                Dispose();
                throw new InvalidOperationException("This system accepts connections beyond the backlog; no dead host can be played.");
            }
        }
    }

    /// <summary>It as a target.</summary>
    public string Target => listener.LocalEndPoint!.ToString()!;

    /// <inheritdoc/>
    public void Dispose()
    {
        queue.ForEach(socket => socket.Dispose());
        listener.Dispose();
    }

    private bool Accepts()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        queue.Add(socket);
        return socket.ConnectAsync(listener.LocalEndPoint!).Wait(Wait);
    }
}
