using System;
using System.Buffers.Binary;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Connection.Tests.Support;

/// <summary>A client of bytes, to see what a server really sends: it knows no RDP.</summary>
internal sealed class RawClient : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly Socket socket;
    private readonly CancellationTokenSource limit = new(Limit);
    private Stream stream;

    private RawClient(Socket socket)
    {
        this.socket = socket;
        stream = new NetworkStream(socket, ownsSocket: false);
    }

    public X509Certificate2? Certificate { get; private set; }

    public SslProtocols TlsVersion => stream is SslStream tls ? tls.SslProtocol : SslProtocols.None;

    public CancellationToken Cancellation => limit.Token;

    public static Task<RawClient> ConnectAsync(IPEndPoint endPoint) =>
        ConnectAsync(new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp), endPoint);

    /// <summary>Connects with a socket of any network.</summary>
    public static async Task<RawClient> ConnectAsync(Socket socket, IPEndPoint endPoint)
    {
        socket.NoDelay = true;
        await socket.ConnectAsync(endPoint);
        return new RawClient(socket);
    }

    /// <summary>Connects and offers protocols.</summary>
    public static async Task<RawClient> OfferAsync(IPEndPoint endPoint, uint protocols)
    {
        RawClient client = await ConnectAsync(endPoint);
        await client.SendAsync(Request(protocols));
        return client;
    }

    /// <summary>Connects, offers protocols, and starts TLS.</summary>
    public static async Task<RawClient> SecureAsync(IPEndPoint endPoint, uint protocols)
    {
        RawClient client = await OfferAsync(endPoint, protocols);
        await client.ReceiveAsync(19);
        await client.StartTlsAsync();
        return client;
    }

    public static byte[] Request(uint protocols)
    {
        byte[] request = Convert.FromHexString("030000130ee000000000000100080000000000");
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(15), protocols);
        return request;
    }

    public Task SendAsync(byte[] bytes) => stream.WriteAsync(bytes, limit.Token).AsTask();

    public Task SendAsync(string hex) => SendAsync(Convert.FromHexString(hex));

    public async Task<string> ReceiveAsync(int count)
    {
        byte[] bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, limit.Token);
        return Convert.ToHexString(bytes).ToLowerInvariant();
    }

    /// <summary>What comes until the server closes, at most so many bytes; then "reset" when it reset the connection.</summary>
    public async Task<string> ReceiveAllAsync(int maximum = 4096)
    {
        byte[] bytes = new byte[maximum];
        int count = 0;
        try
        {
            int read;
            while (count < maximum && (read = await stream.ReadAsync(bytes.AsMemory(count), limit.Token)) > 0)
            {
                count += read;
            }
        }
        catch (IOException error) when (error.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return Convert.ToHexString(bytes, 0, count).ToLowerInvariant() + "reset";
        }

        return Convert.ToHexString(bytes, 0, count).ToLowerInvariant();
    }

    /// <summary>Whether nothing comes for a while, not even the end.</summary>
    public async Task<bool> IsSilentAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        try
        {
            _ = await stream.ReadAsync(new byte[1], patience.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    public async Task StartTlsAsync(SslProtocols versions = SslProtocols.None)
    {
        var tls = new SslStream(stream, leaveInnerStreamOpen: true);
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "vm01.contoso.example",
                EnabledSslProtocols = versions,
                RemoteCertificateValidationCallback = (_, _, _, _) => true,
            },
            limit.Token);
        Certificate = X509CertificateLoader.LoadCertificate(tls.RemoteCertificate!.GetRawCertData());
        stream = tls;
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        Certificate?.Dispose();
        socket.Dispose();
        limit.Dispose();
    }
}
