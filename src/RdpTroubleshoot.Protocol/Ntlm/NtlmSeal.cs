using System;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>
/// Encrypts and signs what goes in one direction: extended session security with keys of 128 bits and key exchange (MS-NLMP sections 3.4.4.2,
/// 3.4.5.2 and 3.4.5.3).
/// </summary>
internal sealed class NtlmSeal
{
    /// <summary>The length of a signature, which stands before the message.</summary>
    public const int SignatureLength = 16;

    private const uint SignatureVersion = 1;
    private const int ChecksumLength = 8;

    private readonly byte[] signingKey;
    private readonly Rc4 stream;
    private uint sequence;

    private NtlmSeal(byte[] sessionKey, string direction)
    {
        // The text ends with a NUL (MS-NLMP sections 3.4.5.2 and 3.4.5.3).
        signingKey = Md5.Hash(sessionKey, Encoding.ASCII.GetBytes($"session key to {direction} signing key magic constant\0"));
        stream = new Rc4(Md5.Hash(sessionKey, Encoding.ASCII.GetBytes($"session key to {direction} sealing key magic constant\0")));
    }

    /// <summary>What the client sends.</summary>
    public static NtlmSeal FromClient(byte[] sessionKey) => new(sessionKey, "client-to-server");

    /// <summary>What the server sends.</summary>
    public static NtlmSeal FromServer(byte[] sessionKey) => new(sessionKey, "server-to-client");

    /// <summary>The signature and the encrypted message.</summary>
    public byte[] Wrap(byte[] plain)
    {
        byte[] encrypted = stream.Transform(plain);
        return [.. Signature(plain), .. encrypted];
    }

    /// <summary>The message; null when the signature is wrong.</summary>
    public byte[]? Unwrap(byte[] wrapped)
    {
        if (wrapped.Length < SignatureLength)
        {
            return null;
        }

        byte[] plain = stream.Transform([.. wrapped.Skip(SignatureLength)]);
        return Signature(plain).SequenceEqual(wrapped.Take(SignatureLength)) ? plain : null;
    }

    /// <summary>Forgets the keys.</summary>
    public void Clear()
    {
        Array.Clear(signingKey, 0, signingKey.Length);
        stream.Clear();
    }

    private byte[] Signature(byte[] plain)
    {
        byte[] number = new PacketWriter().LittleEndian32(sequence++).ToArray();
        byte[] checksum = stream.Transform([.. Md5.Hmac(signingKey, number, plain).Take(ChecksumLength)]);
        return new PacketWriter().LittleEndian32(SignatureVersion).Bytes(checksum).Bytes(number).ToArray();
    }
}
