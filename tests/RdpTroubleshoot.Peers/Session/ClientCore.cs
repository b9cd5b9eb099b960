using System;
using System.Buffers.Binary;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.Session;

/// <summary>What matters of a client's MCS Connect Initial (MS-RDPBCGR 2.2.1.3).</summary>
/// <param name="Version">TS_UD_CS_CORE version.</param>
/// <param name="EarlyCapabilityFlags">earlyCapabilityFlags; bit 0 says that it understands a Set Error Info PDU.</param>
/// <param name="SelectedProtocol">serverSelectedProtocol: what it believes the server to have selected.</param>
/// <param name="Channels">How many virtual channels it wants.</param>
public sealed record ClientCore(uint Version, int EarlyCapabilityFlags, uint SelectedProtocol, int Channels)
{
    private const int SupportsErrorInfo = 0x0001; // RNS_UD_CS_SUPPORT_ERRINFO_PDU, MS-RDPBCGR 2.2.1.3.2
    private const ushort CoreBlock = 0xC001;
    private const ushort NetBlock = 0xC003;
    private const int BlockHeader = 4;
    private const int MaximumChannels = 31; // MS-RDPBCGR 2.2.1.3.4

    // Offsets in TS_UD_CS_CORE with its header.
    private const int VersionOffset = 4;
    private const int EarlyCapabilityOffset = 144;
    private const int SelectedProtocolOffset = 212;

    /// <summary>Whether a server may send it a Set Error Info PDU.</summary>
    public bool UnderstandsErrorInfo => (EarlyCapabilityFlags & SupportsErrorInfo) != 0;

    /// <summary>Reads the user data of a Connect Initial.</summary>
    /// <exception cref="PeerErrorException">It is not one.</exception>
    internal static ClientCore Parse(byte[] packet)
    {
        ReadOnlySpan<byte> blocks = Blocks(packet);
        ClientCore? core = null;
        int channels = 0;
        while (blocks.Length >= BlockHeader)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(blocks[2..]);
            if (length < BlockHeader || length > blocks.Length)
            {
                throw new PeerErrorException($"a GCC block that tells a length of {length}");
            }

            ReadOnlySpan<byte> block = blocks[..length];
            switch (BinaryPrimitives.ReadUInt16LittleEndian(block))
            {
                case CoreBlock:
                    core = new(Read32(block, VersionOffset), Read16(block, EarlyCapabilityOffset), Read32(block, SelectedProtocolOffset), 0);
                    break;
                case NetBlock:
                    channels = (int)Math.Min(Read32(block, BlockHeader), MaximumChannels);
                    break;
            }

            blocks = blocks[length..];
        }

        return (core ?? throw new PeerErrorException("a Connect Initial without TS_UD_CS_CORE")) with { Channels = channels };
    }

    /// <summary>The blocks follow the key "Duca" and a length in PER (T.124 section 8.7).</summary>
    private static ReadOnlySpan<byte> Blocks(byte[] packet)
    {
        int at = packet.AsSpan().IndexOf("Duca"u8);
        if (at < 0 || at + 6 > packet.Length)
        {
            throw new PeerErrorException("an MCS Connect Initial without the client's GCC key");
        }

        at += 4;
        bool isLong = (packet[at] & 0x80) != 0;
        int length = isLong ? ((packet[at] & 0x7F) << 8) | packet[at + 1] : packet[at];
        at += isLong ? 2 : 1;
        return length <= packet.Length - at
            ? packet.AsSpan(at, length)
            : throw new PeerErrorException($"GCC blocks that tell a length of {length}");
    }

    private static uint Read32(ReadOnlySpan<byte> block, int at) => block.Length >= at + 4 ? BinaryPrimitives.ReadUInt32LittleEndian(block[at..]) : 0;

    private static int Read16(ReadOnlySpan<byte> block, int at) => block.Length >= at + 2 ? BinaryPrimitives.ReadUInt16LittleEndian(block[at..]) : 0;
}
