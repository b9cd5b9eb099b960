using System;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Udp;

/// <summary>
/// The first datagram of RDP over UDP (MS-RDPEUDP section 3.1.5.1.1): a SYN in the reliable mode, without a connection over TCP before it.
/// <see cref="SynAnswer"/> is the answer; a server that sends none need not be closed.
/// </summary>
public sealed class SynDatagram
{
    /// <summary>The length of every SYN, and the largest MTU (MS-RDPEUDP sections 2.2.2.5 and 3.1.5.1.1).</summary>
    public const int Length = 1232;

    private const uint NothingToAcknowledge = 0xFFFFFFFF; // Section 3.1.5.1.1, snSourceAck.
    private const int ReceiveWindow = 64;

    /// <summary>A datagram.</summary>
    /// <param name="sequence">The first sequence number, which should be random: the answer has to tell it.</param>
    /// <param name="version">The newest version on offer; version 3 cannot be, for its cookie comes over TCP.</param>
    /// <exception cref="ArgumentException">It is another version.</exception>
    public SynDatagram(uint sequence, UdpVersion version = UdpVersion.Version2)
    {
        if (version is not UdpVersion.Version1 and not UdpVersion.Version2)
        {
            throw new ArgumentException("Only versions 1 and 2 can be offered without a cookie.", nameof(version));
        }

        Sequence = sequence;
        Version = version;
    }

    /// <summary>The first sequence number.</summary>
    public uint Sequence { get; }

    /// <summary>The newest version on offer.</summary>
    public UdpVersion Version { get; }

    /// <summary>The datagram, filled up with zeros.</summary>
    public byte[] Encode()
    {
        byte[] content = new PacketWriter()
            .BigEndian32(NothingToAcknowledge).BigEndian16(ReceiveWindow).BigEndian16(RdpUdp.Syn | RdpUdp.SynEx)
            .BigEndian32(Sequence).BigEndian16(Length).BigEndian16(Length)
            .BigEndian16(RdpUdp.VersionInfoValid).BigEndian16((int)Version)
            .ToArray();
        var datagram = new byte[Length];
        content.CopyTo(datagram, 0);
        return datagram;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Version}, sequence 0x{Sequence:X8}";
}
