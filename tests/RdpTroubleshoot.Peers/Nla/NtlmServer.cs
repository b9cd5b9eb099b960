using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.Nla;

/// <summary>The server's side of one NTLMv2 authentication (MS-NLMP 3.2, 3.3.2).</summary>
internal sealed class NtlmServer(PeerSettings settings)
{
    private const int NegotiateLength = 16;
    private const NtlmFlags Needed = NtlmFlags.ExtendedSessionSecurity | NtlmFlags.Key128 | NtlmFlags.Seal | NtlmFlags.Sign;

    private readonly byte[] serverChallenge = RandomNumberGenerator.GetBytes(8);
    private byte[] negotiate = [];
    private byte[] challenge = [];

    /// <summary>Answers a NEGOTIATE with a CHALLENGE.</summary>
    /// <exception cref="PeerErrorException">It is not a NEGOTIATE.</exception>
    public byte[] Challenge(byte[] token)
    {
        if (token.Length < NegotiateLength || !token.AsSpan().StartsWith("NTLMSSP\0"u8) || token[8] != 1)
        {
            throw new PeerErrorException($"not an NTLM NEGOTIATE: {Convert.ToHexString(token.AsSpan(0, Math.Min(token.Length, NegotiateLength)))}");
        }

        negotiate = token;
        var flags = (NtlmFlags)BinaryPrimitives.ReadUInt32LittleEndian(token.AsSpan(12));
        challenge = NtlmChallenge.Encode(settings.Identity, DateTime.UtcNow + settings.ClockSkew, serverChallenge, flags);
        return challenge;
    }

    /// <summary>The keys of the session when the AUTHENTICATE proves that the client knows the password, else null.</summary>
    /// <exception cref="PeerErrorException">It is no AUTHENTICATE that this server can go on with.</exception>
    public NtlmSession? Verify(NtlmAuthenticate message, byte[] token)
    {
        if (!string.Equals(message.User, settings.User, StringComparison.OrdinalIgnoreCase) || message.Response.Length <= NtlmAuthenticate.ProofLength)
        {
            return null;
        }

        byte[] responseKey = HmacMd5.Compute(
            Md4.Hash(Encoding.Unicode.GetBytes(settings.Password)),
            Encoding.Unicode.GetBytes(message.User.ToUpperInvariant() + message.Domain));
        byte[] proof = HmacMd5.Compute(responseKey, [.. serverChallenge, .. message.Response[NtlmAuthenticate.ProofLength..]]);
        if (!CryptographicOperations.FixedTimeEquals(proof, message.Response.AsSpan(0, NtlmAuthenticate.ProofLength)))
        {
            return null;
        }

        if ((message.Flags & Needed) != Needed)
        {
            throw new PeerErrorException($"NTLM flags without signing, sealing, extended session security or 128 bits: 0x{(uint)message.Flags:X8}");
        }

        bool exchanged = (message.Flags & NtlmFlags.KeyExchange) != 0;
        byte[] baseKey = HmacMd5.Compute(responseKey, proof);
        byte[] key = exchanged ? new Rc4(baseKey).Apply(message.SessionKey) : baseKey;
        CheckMic(message, token, key);
        return new NtlmSession(key, exchanged);
    }

    private void CheckMic(NtlmAuthenticate message, byte[] token, byte[] key)
    {
        // The challenge has a timestamp, so that the client has to send one (MS-NLMP 3.1.5.1.2).
        if (!message.HasMic || token.Length < NtlmAuthenticate.MicOffset + NtlmAuthenticate.MicLength)
        {
            throw new PeerErrorException("an NTLM AUTHENTICATE without a MIC");
        }

        byte[] blank = [.. token];
        blank.AsSpan(NtlmAuthenticate.MicOffset, NtlmAuthenticate.MicLength).Clear();
        byte[] mic = HmacMd5.Compute(key, [.. negotiate, .. challenge, .. blank]);
        if (!mic.AsSpan().SequenceEqual(token.AsSpan(NtlmAuthenticate.MicOffset, NtlmAuthenticate.MicLength)))
        {
            throw new PeerErrorException("an NTLM AUTHENTICATE with a wrong MIC");
        }
    }
}
