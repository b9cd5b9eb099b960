using System.Text;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>The blocks of settings that a client sends. Values without a name are those of the example in MS-RDPBCGR section 4.1.3.</summary>
internal static class ClientBlocks
{
    private const int NameBytes = 32;
    private const int ImeFileNameBytes = 64;
    private const int ProductIdBytes = 64;

    /// <summary>TS_UD_CS_CORE (MS-RDPBCGR section 2.2.1.3.2) up to serverSelectedProtocol.</summary>
    /// <param name="selectedProtocol">What the server selected.</param>
    /// <param name="clientName">The client's name.</param>
    public static byte[] Core(RdpProtocols selectedProtocol, string clientName)
    {
        const int width = 1024;
        const int height = 768;
        const int colors8Bit = 0xCA01; // RNS_UD_COLOR_8BPP
        const int secureAccessSequence = 0xAA03; // RNS_UD_SAS_DEL
        const uint englishKeyboard = 0x0409;
        const uint clientBuild = 3790;
        const uint enhancedKeyboard = 4;
        const uint functionKeys = 12;
        const int colors24Bit = 24; // HIGH_COLOR_24BPP
        const int colorsUpTo24Bit = 0x0007; // RNS_UD_24BPP_SUPPORT, 16 and 15
        const int earlyCapabilities = 0x0009; // RNS_UD_CS_SUPPORT_ERRINFO_PDU and RNS_UD_CS_STRONG_ASYMMETRIC_KEYS
        byte[] name = Encoding.Unicode.GetBytes(clientName);
        return Block(Gcc.ClientCore, new PacketWriter()
            .LittleEndian32(RdpVersions.Rdp5)
            .LittleEndian16(width).LittleEndian16(height).LittleEndian16(colors8Bit).LittleEndian16(secureAccessSequence)
            .LittleEndian32(englishKeyboard).LittleEndian32(clientBuild)
            .Bytes(name).Zeros(NameBytes - name.Length)
            .LittleEndian32(enhancedKeyboard).LittleEndian32(0).LittleEndian32(functionKeys)
            .Zeros(ImeFileNameBytes)
            .LittleEndian16(colors8Bit).LittleEndian16(1).LittleEndian32(0).LittleEndian16(colors24Bit)
            .LittleEndian16(colorsUpTo24Bit).LittleEndian16(earlyCapabilities)
            .Zeros(ProductIdBytes)
            .Bytes(0, 0)
            .LittleEndian32((uint)selectedProtocol));
    }

    /// <summary>TS_UD_CS_SEC (MS-RDPBCGR section 2.2.1.3.3): every method, for a server that speaks standard RDP security.</summary>
    public static byte[] Security()
    {
        const EncryptionMethods all = EncryptionMethods.Rc4With40Bits | EncryptionMethods.Rc4With56Bits | EncryptionMethods.Rc4With128Bits | EncryptionMethods.Fips;
        return Block(Gcc.ClientSecurity, new PacketWriter().LittleEndian32((uint)all).LittleEndian32(0));
    }

    /// <summary>TS_UD_CS_NET (MS-RDPBCGR section 2.2.1.3.4) without channels.</summary>
    public static byte[] Network() => Block(Gcc.ClientNetwork, new PacketWriter().LittleEndian32(0));

    private static byte[] Block(int type, PacketWriter content)
    {
        byte[] bytes = content.ToArray();
        return new PacketWriter().LittleEndian16(type).LittleEndian16(Gcc.BlockHeader + bytes.Length).Bytes(bytes).ToArray();
    }
}
