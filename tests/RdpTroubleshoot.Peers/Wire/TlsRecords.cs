using System;
using System.Buffers.Binary;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.Wire;

/// <summary>TLS records that are written by hand (RFC 8446 section 5.1, RFC 5246 section 6.2.1).</summary>
internal static class TlsRecords
{
    private const byte Alert = 21;
    private const byte Handshake = 22;
    private const byte Fatal = 2;
    private const int HeaderSize = 5;
    private const int MaximumLength = 16 * 1024;

    /// <summary>A fatal alert (RFC 8446 section 6).</summary>
    /// <param name="description">Its number.</param>
    public static byte[] FatalAlert(byte description) => [Alert, 3, 3, 0, 2, Fatal, description];

    /// <summary>The beginning of a ServerHello whose end never comes.</summary>
    public static byte[] BegunServerHello => [Handshake, 3, 3, 0, 0x7a, 2, 0, 0, 0x76, 3, 3];

    /// <summary>Reads the record of a ClientHello with its header.</summary>
    /// <exception cref="PeerErrorException">It is not one.</exception>
    public static async Task<byte[]> ReadClientHelloAsync(Conversation conversation)
    {
        byte[] header = await conversation.ReceiveAsync(HeaderSize);
        int length = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(3));
        return header[0] == Handshake && header[1] == 3 && length <= MaximumLength
            ? [.. header, .. await conversation.ReceiveAsync(length)]
            : throw new PeerErrorException($"not a TLS handshake record: {Convert.ToHexString(header)}");
    }
}
