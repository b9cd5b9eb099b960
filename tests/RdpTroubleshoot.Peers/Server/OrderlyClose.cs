using System;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Peers.Server;

/// <summary>Closes a connection with a FIN: bytes left unread would make the kernel send an RST instead.</summary>
internal static class OrderlyClose
{
    private const int BufferSize = 4096;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(Socket socket, ConnectionRecord record, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            socket.Shutdown(SocketShutdown.Send);
            byte[] buffer = new byte[BufferSize];
            int count;
            while ((count = await socket.ReceiveAsync(buffer.AsMemory(), SocketFlags.None, limit.Token)) > 0)
            {
                record.Received(buffer.AsSpan(0, count));
            }
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client reset it, or neither closes nor stops sending.
        }
    }
}
