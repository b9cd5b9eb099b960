using System;
using System.IO;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Peers.Server;

/// <summary>One connection, as a behaviour sees it.</summary>
public sealed class Conversation
{
    private const int BufferSize = 4096;

    private readonly Socket socket;

    internal Conversation(Socket socket, ConnectionRecord record, PeerSettings settings, CancellationToken cancellation)
    {
        this.socket = socket;
        Record = record;
        Settings = settings;
        Cancellation = cancellation;
        Wire = new WireStream(socket, record, settings.Dribble);
        Stream = Wire;
    }

    /// <summary>What is known of it.</summary>
    public ConnectionRecord Record { get; }

    /// <summary>What the server is like.</summary>
    public PeerSettings Settings { get; }

    /// <summary>Ends the conversation.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Where to read and write: the connection itself, or TLS on it.</summary>
    public Stream Stream { get; private set; }

    internal WireStream Wire { get; }

    /// <summary>The certificate of the TLS session, once there is one.</summary>
    public X509Certificate2? Certificate { get; private set; }

    /// <summary>Notes how far it came, and waits as long as the settings say.</summary>
    public Task ReachAsync(Stage stage)
    {
        Record.Stage = stage;
        return Settings.Delays.TryGetValue(stage, out TimeSpan delay) ? Task.Delay(delay, Cancellation) : Task.CompletedTask;
    }

    internal void Upgrade(Stream tls, X509Certificate2 certificate)
    {
        Stream = tls;
        Certificate = certificate;
    }

    /// <summary>Sends bytes.</summary>
    public async Task SendAsync(byte[] bytes)
    {
        await Stream.WriteAsync(bytes, Cancellation);
        await Stream.FlushAsync(Cancellation);
    }

    /// <summary>Receives exactly so many bytes.</summary>
    /// <exception cref="EndOfStreamException">The client closed before.</exception>
    public async Task<byte[]> ReceiveAsync(int count)
    {
        byte[] bytes = new byte[count];
        await Stream.ReadExactlyAsync(bytes, Cancellation);
        return bytes;
    }

    /// <summary>Says nothing, and reads whatever comes until the client closes.</summary>
    public async Task HangAsync()
    {
        byte[] buffer = new byte[BufferSize];
        while (await Stream.ReadAsync(buffer, Cancellation) > 0)
        {
        }

        throw new EndOfStreamException();
    }

    /// <summary>Sends until the client closes.</summary>
    /// <param name="bytes">What to repeat.</param>
    public async Task FloodAsync(byte[] bytes)
    {
        while (true)
        {
            await SendAsync(bytes);
        }
    }

    /// <summary>Ends its own direction with a FIN, and keeps the other open.</summary>
    public void ShutdownSend() => socket.Shutdown(SocketShutdown.Send);

    /// <summary>Resets the connection: no linger makes closing send an RST.</summary>
    public void Reset()
    {
        Record.Ending = Ending.ResetByServer;
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }
}
