using System;
using System.Buffers.Binary;

namespace RdpTroubleshoot.Peers.Wire;

/// <summary>X.224 Connection Confirms (MS-RDPBCGR 2.2.1.2), byte by byte.</summary>
internal static class ConnectionConfirm
{
    /// <summary>One that selects a protocol.</summary>
    public static byte[] Selecting(uint protocol, int source, byte flags) => WithData(source, 0x02, flags, protocol);

    /// <summary>One that refuses.</summary>
    public static byte[] Refusing(uint failure, int source) => WithData(source, 0x03, 0, failure);

    /// <summary>One without negotiation data, as servers before RDP 5.2 sent.</summary>
    public static byte[] Bare(int source) => [0x03, 0x00, 0x00, 0x0b, 0x06, 0xd0, 0x00, 0x00, (byte)(source >> 8), (byte)source, 0x00];

    private static byte[] WithData(int source, byte type, byte flags, uint number)
    {
        byte[] packet =
        [
            0x03, 0x00, 0x00, 0x13, 0x0e, 0xd0, 0x00, 0x00, (byte)(source >> 8), (byte)source, 0x00,
            type, flags, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00,
        ];
        BinaryPrimitives.WriteUInt32LittleEndian(packet.AsSpan(15), number);
        return packet;
    }
}
