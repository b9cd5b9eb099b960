using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Benchmarks.Probe;

/// <summary>
/// The least that sees one host: the connections that the probe makes, the X.224 request on each (MS-RDPBCGR 2.2.1.1) and one handshake.
/// Nothing is looked at, nobody is asked for a challenge, and nothing ends it in time.
/// </summary>
internal static class BareHandshake
{
    /// <summary>How many connections it makes.</summary>
    public const int Connections = 3;

    private const int AnswerLength = 19;
    private const int ProtocolsOffset = 15;
    private const byte SslHybridHybridEx = 11;
    private const byte Ssl = 1;
    private const byte Rdp = 0;

    private static readonly byte[] Request = [3, 0, 0, 19, 14, 0xE0, 0, 0, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0, 0];

    /// <summary>Sees one host.</summary>
    /// <exception cref="IOException">It did not answer as expected.</exception>
    public static async Task RunAsync(IPEndPoint host)
    {
        using (Socket socket = await AskAsync(host, SslHybridHybridEx))
        {
            using var tls = new SslStream(new NetworkStream(socket));
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = host.Address.ToString(),
                RemoteCertificateValidationCallback = (_, _, _, _) => true,
            });
        }

        using (await AskAsync(host, Ssl))
        {
        }

        using (await AskAsync(host, Rdp))
        {
        }
    }

    private static async Task<Socket> AskAsync(IPEndPoint host, byte offer)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host);
            byte[] request = [.. Request];
            request[ProtocolsOffset] = offer;
            using var stream = new NetworkStream(socket);
            await stream.WriteAsync(request);
            await stream.ReadExactlyAsync(new byte[AnswerLength]);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
