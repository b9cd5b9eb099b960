using System;
using System.Buffers.Binary;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.Wire;

/// <summary>TPKT framing (RFC 1006 section 6): version 3, a reserved byte, the length of the whole packet.</summary>
internal static class Tpkt
{
    private const int HeaderSize = 4;
    private const byte Version = 3;
    private const int MaximumLength = 16 * 1024;

    /// <summary>MCS Disconnect Provider Ultimatum (T.125 section 7) as xrdp sends it: in an X.224 Data packet, reason rn-user-requested.</summary>
    public static byte[] DisconnectUltimatum => Frame([0x02, 0xf0, 0x80, 0x21, 0x80]);

    /// <summary>Reads one packet without its header.</summary>
    /// <exception cref="PeerErrorException">It is not one.</exception>
    public static async Task<byte[]> ReadAsync(Conversation conversation)
    {
        byte[] header = await conversation.ReceiveAsync(HeaderSize);
        int length = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2));
        return header[0] == Version && length is > HeaderSize and <= MaximumLength
            ? await conversation.ReceiveAsync(length - HeaderSize)
            : throw new PeerErrorException($"not a TPKT header: {Convert.ToHexString(header)}");
    }

    /// <summary>Puts a header before a packet.</summary>
    public static byte[] Frame(byte[] packet)
    {
        int length = packet.Length + HeaderSize;
        return [Version, 0, (byte)(length >> 8), (byte)length, .. packet];
    }
}
