using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.CredSsp;

/// <summary>
/// What a server says after CredSSP when PROTOCOL_HYBRID_EX was selected: whether the user may log on (MS-RDPBCGR section 2.2.10.2, Early
/// User Authorization Result PDU). Four bytes without any header.
/// </summary>
public static class EarlyUserAuthorizationResult
{
    /// <summary>The length in bytes.</summary>
    public const int Length = 4;

    /// <summary>AUTHZ_SUCCESS.</summary>
    public const uint Success = 0;

    /// <summary>AUTHZ_ACCESS_DENIED: the user lacks the right to log on through Remote Desktop Services.</summary>
    public const uint AccessDenied = 5;

    /// <summary>The bytes.</summary>
    /// <param name="result">The result.</param>
    public static byte[] Encode(uint result) => new PacketWriter().LittleEndian32(result).ToArray();

    /// <summary>The result; null when the bytes are none.</summary>
    /// <param name="bytes">What came.</param>
    public static uint? Parse(byte[] bytes) => bytes.Length == Length ? new PacketReader(bytes, 0, Length).LittleEndian32() : null;
}
