namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>The conference of GCC inside the connection of MCS (ITU-T T.124 section 8.7, aligned PER): what of it is always the same.</summary>
internal static class Gcc
{
    // Blocks of settings from the client (MS-RDPBCGR section 2.2.1.3.1) and from the server (section 2.2.1.4.1).
    public const int ClientCore = 0xC001;
    public const int ClientSecurity = 0xC002;
    public const int ClientNetwork = 0xC003;
    public const int ServerCore = 0x0C01;
    public const int ServerSecurity = 0x0C02;
    public const int ServerNetwork = 0x0C03;
    public const int ServerMessageChannel = 0x0C04;

    /// <summary>The length of a block's header: type and length, which counts the header.</summary>
    public const int BlockHeader = 4;

    /// <summary>The key of ConnectData: the object identifier {itu-t recommendation t 124 version(0) 1} of T.124.</summary>
    public static byte[] ConnectDataKey => [0x00, 0x05, 0x00, 0x14, 0x7C, 0x00, 0x01];

    /// <summary>The first bytes of ConferenceCreateRequest, up to the length of the blocks: the name 1, one set of user data, key "Duca".</summary>
    public static byte[] CreateRequest => [0x00, 0x08, 0x00, 0x10, 0x00, 0x01, 0xC0, 0x00, (byte)'D', (byte)'u', (byte)'c', (byte)'a'];

    /// <summary>The first byte of ConferenceCreateResponse.</summary>
    public const byte CreateResponse = 0x14;

    /// <summary>What in ConferenceCreateResponse stands before the length of the blocks: one set of user data, key "McDn".</summary>
    public static byte[] ServerData => [0x01, 0xC0, 0x00, (byte)'M', (byte)'c', (byte)'D', (byte)'n'];
}
