using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>What a client asks of an MCS domain (ITU-T T.125 section 7, DomainParameters): those of MS-RDPBCGR section 4.1.3.</summary>
internal static class DomainParameters
{
    private const int ProtocolVersion = 2;
    private const int Any = 65535;

    /// <summary>What it wants.</summary>
    public static byte[] Target => Encode(34, 2, 0, Any);

    /// <summary>What it needs.</summary>
    public static byte[] Minimum => Encode(1, 1, 1, 1056);

    /// <summary>What it can do with.</summary>
    public static byte[] Maximum => Encode(Any, 64535, Any, Any);

    private static byte[] Encode(int channels, int users, int tokens, int longestPacket)
    {
        const int priorities = 1;
        const int throughput = 0;
        const int height = 1;
        var sequence = new PacketWriter();
        foreach (int value in new[] { channels, users, tokens, priorities, throughput, height, longestPacket, ProtocolVersion })
        {
            sequence.Bytes(Ber.EncodeInteger(value));
        }

        return Ber.Encode(Ber.Sequence, sequence.ToArray());
    }
}
