using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>The blocks of settings that a server sends (MS-RDPBCGR section 2.2.1.4).</summary>
internal sealed class ServerBlocks
{
    private const int NumberLength = 4;
    private const int ChannelLength = 2;

    public uint Version { get; private set; }

    public RdpProtocols? ClientRequestedProtocols { get; private set; }

    public uint EarlyCapabilityFlags { get; private set; }

    public EncryptionMethods EncryptionMethod { get; private set; }

    public EncryptionLevel EncryptionLevel { get; private set; }

    public StandardCertificate? Certificate { get; private set; }

    public int? IoChannel { get; private set; }

    public int? MessageChannel { get; private set; }

    public IReadOnlyList<int> VirtualChannels { get; private set; } = [];

    /// <summary>Reads all of them.</summary>
    /// <param name="data">The blocks, one after the other.</param>
    /// <returns>What contradicts the protocol, in words; empty when nothing does.</returns>
    public string Read(PacketReader data)
    {
        var seen = new HashSet<int>();
        while (data.Remaining > 0)
        {
            if (data.Remaining < Gcc.BlockHeader)
            {
                return $"{data.Remaining} bytes after the last block";
            }

            int type = data.LittleEndian16();
            int length = data.LittleEndian16() - Gcc.BlockHeader;
            if (length < 0 || length > data.Remaining)
            {
                return $"a block 0x{type:X4} that does not fit";
            }

            if (!seen.Add(type) || !ReadBlock(type, data.Part(length)))
            {
                return $"a block 0x{type:X4} that contradicts itself or comes twice";
            }
        }

        return seen.Contains(Gcc.ServerCore) && seen.Contains(Gcc.ServerSecurity) && seen.Contains(Gcc.ServerNetwork)
            ? ""
            : "the block of core, security or network is missing";
    }

    private bool ReadBlock(int type, PacketReader block) => type switch
    {
        Gcc.ServerCore => ReadCore(block),
        Gcc.ServerSecurity => ReadSecurity(block),
        Gcc.ServerNetwork => ReadNetwork(block),
        Gcc.ServerMessageChannel => ReadMessageChannel(block),
        _ => true,
    };

    /// <summary>TS_UD_SC_CORE (section 2.2.1.4.2), of which older servers leave out the end.</summary>
    private bool ReadCore(PacketReader block)
    {
        if (block.Remaining < NumberLength)
        {
            return false;
        }

        Version = block.LittleEndian32();
        ClientRequestedProtocols = block.Remaining >= NumberLength ? (RdpProtocols)block.LittleEndian32() : null;
        EarlyCapabilityFlags = block.Remaining >= NumberLength ? block.LittleEndian32() : 0;
        return true;
    }

    /// <summary>TS_UD_SC_SEC1 (section 2.2.1.4.3); without encryption it ends after the level.</summary>
    private bool ReadSecurity(PacketReader block)
    {
        if (block.Remaining < 2 * NumberLength)
        {
            return false;
        }

        EncryptionMethod = (EncryptionMethods)block.LittleEndian32();
        EncryptionLevel = (EncryptionLevel)block.LittleEndian32();
        if (EncryptionMethod == EncryptionMethods.None)
        {
            return true;
        }

        if (block.Remaining < 2 * NumberLength)
        {
            return false;
        }

        uint randomLength = block.LittleEndian32();
        uint certificateLength = block.LittleEndian32();
        if ((ulong)randomLength + certificateLength > (ulong)block.Remaining)
        {
            return false;
        }

        block.Skip((int)randomLength);
        Certificate = StandardCertificate.Read(block.Part((int)certificateLength));
        return Certificate is not null;
    }

    /// <summary>TS_UD_SC_NET (section 2.2.1.4.4).</summary>
    private bool ReadNetwork(PacketReader block)
    {
        if (block.Remaining < 2 * ChannelLength)
        {
            return false;
        }

        IoChannel = block.LittleEndian16();
        int count = block.LittleEndian16();
        if (count * ChannelLength > block.Remaining)
        {
            return false;
        }

        var channels = new int[count];
        for (int i = 0; i < count; i++)
        {
            channels[i] = block.LittleEndian16();
        }

        VirtualChannels = channels;
        return true;
    }

    /// <summary>TS_UD_SC_MCS_MSGCHANNEL (section 2.2.1.4.5).</summary>
    private bool ReadMessageChannel(PacketReader block)
    {
        MessageChannel = block.Remaining >= ChannelLength ? block.LittleEndian16() : null;
        return MessageChannel is not null;
    }
}
