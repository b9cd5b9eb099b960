using System.Collections.Generic;
using System.Text;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>The third message of NTLM (MS-NLMP section 2.2.1.3).</summary>
internal sealed class AuthenticateMessage
{
    /// <summary>Where the MIC stands, when there is one.</summary>
    public const int MicAt = 72;

    public required NtlmOptions Flags { get; init; }

    public required NtlmV2Response Response { get; init; }

    public required string Domain { get; init; }

    public required string User { get; init; }

    public string Workstation { get; init; } = "";

    /// <summary>The session key, encrypted.</summary>
    public required byte[] EncryptedSessionKey { get; init; }

    /// <summary>Whether there is room for a MIC.</summary>
    public required bool HasMic { get; init; }

    /// <summary>The message, with zeros for the MIC.</summary>
    public byte[] Encode()
    {
        var payload = new List<byte>();
        int start = MicAt + (HasMic ? Md5.Length : 0);
        byte[] domain = Field(Encoding.Unicode.GetBytes(Domain), payload, start);
        byte[] user = Field(Encoding.Unicode.GetBytes(User), payload, start);
        byte[] workstation = Field(Encoding.Unicode.GetBytes(Workstation), payload, start);
        byte[] lm = Field(Response.Lm, payload, start);
        byte[] nt = Field(Response.Nt, payload, start);
        byte[] key = Field(EncryptedSessionKey, payload, start);
        return new PacketWriter()
            .Bytes(NtlmMessage.Signature).LittleEndian32(NtlmMessage.Authenticate)
            .Bytes(lm).Bytes(nt).Bytes(domain).Bytes(user).Bytes(workstation).Bytes(key)
            .LittleEndian32((uint)Flags).Bytes(NtlmMessage.ClientVersion)
            .Bytes(new byte[start - MicAt]).Bytes([.. payload])
            .ToArray();
    }

    /// <summary>Puts the content behind the others and gives the three numbers that tell where it is.</summary>
    private static byte[] Field(byte[] content, List<byte> payload, int start)
    {
        byte[] field = new PacketWriter()
            .LittleEndian16(content.Length).LittleEndian16(content.Length).LittleEndian32((uint)(start + payload.Count)).ToArray();
        payload.AddRange(content);
        return field;
    }
}
