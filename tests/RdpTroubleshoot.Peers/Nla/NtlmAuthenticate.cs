using System;
using System.Buffers.Binary;
using System.Text;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.Nla;

/// <summary>An NTLM AUTHENTICATE (MS-NLMP 2.2.1.3).</summary>
/// <param name="Domain">The domain as the client wrote it.</param>
/// <param name="User">The user as the client wrote it.</param>
/// <param name="Response">NtChallengeResponse: the proof of 16 bytes and what it proves.</param>
/// <param name="SessionKey">EncryptedRandomSessionKey.</param>
/// <param name="Flags">What the client settled on.</param>
internal sealed record NtlmAuthenticate(string Domain, string User, byte[] Response, byte[] SessionKey, NtlmFlags Flags)
{
    /// <summary>The length of NTProofStr (MS-NLMP 2.2.2.8).</summary>
    public const int ProofLength = 16;

    /// <summary>Where the MIC is, and how long.</summary>
    public const int MicOffset = 72;
    public const int MicLength = 16;

    private const int FixedLength = 64;
    private const int AvPairsOffset = ProofLength + 28; // NTLMv2_CLIENT_CHALLENGE, MS-NLMP 2.2.2.7
    private const ushort AvFlags = 6;
    private const uint AvFlagMic = 2;

    /// <summary>Whether the client says that it sent a MIC (MsvAvFlags, MS-NLMP 2.2.2.1).</summary>
    public bool HasMic
    {
        get
        {
            ReadOnlySpan<byte> pairs = Response.Length > AvPairsOffset ? Response.AsSpan(AvPairsOffset) : [];
            while (pairs.Length >= 4)
            {
                ushort id = BinaryPrimitives.ReadUInt16LittleEndian(pairs);
                int length = BinaryPrimitives.ReadUInt16LittleEndian(pairs[2..]);
                if (id == 0 || pairs.Length < 4 + length)
                {
                    return false;
                }

                if (id == AvFlags && length == 4)
                {
                    return (BinaryPrimitives.ReadUInt32LittleEndian(pairs[4..]) & AvFlagMic) != 0;
                }

                pairs = pairs[(4 + length)..];
            }

            return false;
        }
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="PeerErrorException">It is not one.</exception>
    public static NtlmAuthenticate Parse(byte[] message)
    {
        if (message.Length < FixedLength || !message.AsSpan().StartsWith("NTLMSSP\0"u8) || message[8] != 3)
        {
            throw new PeerErrorException("not an NTLM AUTHENTICATE");
        }

        var flags = (NtlmFlags)BinaryPrimitives.ReadUInt32LittleEndian(message.AsSpan(60));
        return (flags & NtlmFlags.Unicode) == 0
            ? throw new PeerErrorException("an NTLM AUTHENTICATE that is not in Unicode")
            : new(Text(message, 28), Text(message, 36), Field(message, 20), Field(message, 52), flags);
    }

    private static string Text(byte[] message, int at) => Encoding.Unicode.GetString(Field(message, at));

    private static byte[] Field(byte[] message, int at)
    {
        int length = BinaryPrimitives.ReadUInt16LittleEndian(message.AsSpan(at));
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(message.AsSpan(at + 4));
        return length == 0 ? []
            : offset + length <= message.Length ? message.AsSpan((int)offset, length).ToArray()
            : throw new PeerErrorException("an NTLM AUTHENTICATE with a field outside of it");
    }
}
