using System;
using System.Buffers.Binary;
using System.Text;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.Wire;

/// <summary>An X.224 Connection Request (MS-RDPBCGR 2.2.1.1), read as strictly as Windows does.</summary>
/// <param name="Cookie">The cookie or routing token without its end, or empty.</param>
/// <param name="Protocols">The offer; null without RDP_NEG_REQ.</param>
internal sealed record ConnectionRequest(string Cookie, uint? Protocols)
{
    private const byte ConnectionRequestCode = 0xE0;
    private const int FixedLength = 6;
    private const int NegotiationLength = 8;
    private const int CorrelationLength = 36;
    private const byte NegotiationType = 1;
    private const byte CorrelationFlag = 8;

    /// <summary>Reads the packet after its TPKT header.</summary>
    /// <exception cref="PeerErrorException">It is not one.</exception>
    public static ConnectionRequest Parse(byte[] packet)
    {
        if (packet.Length < FixedLength + 1 || packet[0] != packet.Length - 1 || packet[1] != ConnectionRequestCode)
        {
            throw new PeerErrorException($"not an X.224 Connection Request: {Convert.ToHexString(packet.AsSpan(0, Math.Min(packet.Length, 32)))}");
        }

        ReadOnlySpan<byte> rest = packet.AsSpan(FixedLength + 1);
        string cookie = "";
        if (rest.StartsWith("Cookie: "u8))
        {
            int end = rest.IndexOf("\r\n"u8);
            cookie = end < 0 ? throw new PeerErrorException("a cookie without an end") : Encoding.ASCII.GetString(rest[..end]);
            rest = rest[(end + 2)..];
        }

        return new(cookie, rest.IsEmpty ? null : ReadOffer(rest));
    }

    private static uint ReadOffer(ReadOnlySpan<byte> data)
    {
        bool correlated = data.Length > 1 && (data[1] & CorrelationFlag) != 0;
        int length = NegotiationLength + (correlated ? CorrelationLength : 0);
        return data.Length == length && data[0] == NegotiationType && BinaryPrimitives.ReadUInt16LittleEndian(data[2..]) == NegotiationLength
            ? BinaryPrimitives.ReadUInt32LittleEndian(data[4..])
            : throw new PeerErrorException($"not RDP_NEG_REQ: {Convert.ToHexString(data)}");
    }
}
