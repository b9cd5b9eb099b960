using System;
using System.Buffers.Binary;
using System.Linq;

namespace RdpTroubleshoot.Peers.Network;

/// <summary>An IPv4 packet (RFC 791), as far as a firewall looks at it.</summary>
internal static class IpPacket
{
    private const int HeaderSize = 20;
    private const int Tcp = 6;
    private const int Udp = 17;
    private const byte Icmp = 1;
    private const int QuotedBytes = 8; // RFC 792, Destination Unreachable
    private const byte DestinationUnreachable = 3;
    private const byte AdministrativelyProhibited = 13; // RFC 1812 section 5.2.7.1

    /// <summary>What a link does with it, chance aside.</summary>
    public static Verdict Judge(ReadOnlySpan<byte> packet, LinkFaults faults)
    {
        if (packet.Length > faults.DropLargerThan)
        {
            return Verdict.Drop;
        }

        return TargetPort(packet) switch
        {
            (Tcp, int port) when faults.DropTcpPorts.Contains(port) => Verdict.Drop,
            (Udp, int port) when faults.DropUdpPorts.Contains(port) => Verdict.Drop,
            (Tcp, int port) when faults.RejectTcpPorts.Contains(port) => Verdict.Reject,
            _ => Verdict.Pass,
        };
    }

    /// <summary>The ICMP message to the sender that a firewall forbids it (RFC 792; RFC 1812 section 5.2.7.1).</summary>
    public static byte[] Unreachable(ReadOnlySpan<byte> packet)
    {
        int quoted = Math.Min(packet.Length, HeaderLength(packet) + QuotedBytes);
        byte[] answer = new byte[HeaderSize + 8 + quoted];
        answer[0] = 0x45;
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(2), (ushort)answer.Length);
        answer[8] = 64;
        answer[9] = Icmp;
        packet.Slice(16, 4).CopyTo(answer.AsSpan(12));
        packet.Slice(12, 4).CopyTo(answer.AsSpan(16));
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(10), Checksum(answer.AsSpan(0, HeaderSize)));
        answer[HeaderSize] = DestinationUnreachable;
        answer[HeaderSize + 1] = AdministrativelyProhibited;
        packet[..quoted].CopyTo(answer.AsSpan(HeaderSize + 8));
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(HeaderSize + 2), Checksum(answer.AsSpan(HeaderSize)));
        return answer;
    }

    private static (int Protocol, int Port)? TargetPort(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < HeaderSize || packet[0] >> 4 != 4)
        {
            return null;
        }

        int header = HeaderLength(packet);
        return packet.Length >= header + 4 ? (packet[9], BinaryPrimitives.ReadUInt16BigEndian(packet[(header + 2)..])) : null;
    }

    private static int HeaderLength(ReadOnlySpan<byte> packet) => (packet[0] & 0x0F) * 4;

    /// <summary>The checksum of RFC 1071 over an even number of bytes or one more.</summary>
    private static ushort Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (int at = 0; at < bytes.Length; at += 2)
        {
            sum += (uint)((bytes[at] << 8) | (at + 1 < bytes.Length ? bytes[at + 1] : 0));
        }

        while (sum > ushort.MaxValue)
        {
            sum = (sum & ushort.MaxValue) + (sum >> 16);
        }

        return (ushort)~sum;
    }
}
