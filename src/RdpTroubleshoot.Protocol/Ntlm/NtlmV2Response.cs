using System;
using System.Text;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>The answer to a challenge: NTLMv2 (MS-NLMP section 3.3.2).</summary>
internal sealed class NtlmV2Response
{
    // MS-NLMP section 2.2.2.7: RespType and HiRespType.
    private static readonly byte[] Types = [1, 1, 0, 0, 0, 0, 0, 0];

    private NtlmV2Response(byte[] nt, byte[] lm, byte[] sessionBaseKey)
    {
        Nt = nt;
        Lm = lm;
        SessionBaseKey = sessionBaseKey;
    }

    /// <summary>NtChallengeResponse.</summary>
    public byte[] Nt { get; }

    /// <summary>LmChallengeResponse.</summary>
    public byte[] Lm { get; }

    /// <summary>SessionBaseKey, which in NTLMv2 is the KeyExchangeKey too (MS-NLMP section 3.4.5.1).</summary>
    public byte[] SessionBaseKey { get; }

    /// <summary>NTOWFv2: what stands for the password of a user.</summary>
    public static byte[] Key(string password, string user, string domain)
    {
        byte[] text = Encoding.Unicode.GetBytes(password);
        byte[] hash = Md4.Hash(text);
        byte[] key = Md5.Hmac(hash, Encoding.Unicode.GetBytes(user.ToUpperInvariant() + domain));
        Array.Clear(text, 0, text.Length);
        Array.Clear(hash, 0, hash.Length);
        return key;
    }

    /// <summary>Computes the answer.</summary>
    /// <param name="key">NTOWFv2 of the user.</param>
    /// <param name="serverChallenge">The server's eight bytes.</param>
    /// <param name="clientChallenge">Eight random bytes.</param>
    /// <param name="time">FILETIME, eight bytes: the server's where it is told.</param>
    /// <param name="targetInfo">The pairs that are sent back to the server.</param>
    /// <param name="withLm">Whether to compute an answer for LM too: not where the server tells its time (MS-NLMP section 3.1.5.1.2).</param>
    public static NtlmV2Response Compute(byte[] key, byte[] serverChallenge, byte[] clientChallenge, byte[] time, byte[] targetInfo, bool withLm)
    {
        byte[] temp = new PacketWriter()
            .Bytes(Types).Bytes(time).Bytes(clientChallenge).LittleEndian32(0).Bytes(targetInfo).LittleEndian32(0)
            .ToArray();
        byte[] proof = Md5.Hmac(key, serverChallenge, temp);
        byte[] lm = withLm ? [.. Md5.Hmac(key, serverChallenge, clientChallenge), .. clientChallenge] : new byte[Md5.Length + sizeof(ulong)];
        return new NtlmV2Response([.. proof, .. temp], lm, Md5.Hmac(key, proof));
    }
}
