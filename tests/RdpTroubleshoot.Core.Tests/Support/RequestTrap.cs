using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>A proxy that answers nobody and notes what it was asked for.</summary>
internal sealed class RequestTrap : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public RequestTrap()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The first line of each request.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream());
                Requests.Enqueue(await reader.ReadLineAsync() ?? "");
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over, or a client hung up.
        }
    }
}
