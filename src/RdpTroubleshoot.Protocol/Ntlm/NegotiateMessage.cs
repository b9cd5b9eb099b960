using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>
/// The first message of NTLM (MS-NLMP section 2.2.1.1). It names neither user nor client, so that any server can be asked for its challenge
/// without credentials.
/// </summary>
public static class NegotiateMessage
{
    /// <summary>What is asked for: everything that Windows asks for (MS-NLMP section 2.2.2.5).</summary>
    public const NtlmOptions Flags =
        NtlmOptions.Key56 | NtlmOptions.KeyExchange | NtlmOptions.Key128 | NtlmOptions.Version
        | NtlmOptions.ExtendedSessionSecurity | NtlmOptions.AlwaysSign | NtlmOptions.Ntlm | NtlmOptions.LmKey
        | NtlmOptions.Seal | NtlmOptions.Sign | NtlmOptions.RequestTarget | NtlmOptions.Oem | NtlmOptions.Unicode;

    // Where domain and workstation would stand if they were told.
    private const int PayloadOffset = 40;

    /// <summary>The message.</summary>
    public static byte[] Encode() => new PacketWriter()
        .Bytes(NtlmMessage.Signature).LittleEndian32(NtlmMessage.Negotiate).LittleEndian32((uint)Flags)
        .LittleEndian16(0).LittleEndian16(0).LittleEndian32(PayloadOffset)
        .LittleEndian16(0).LittleEndian16(0).LittleEndian32(PayloadOffset)
        .Bytes(NtlmMessage.ClientVersion)
        .ToArray();
}
