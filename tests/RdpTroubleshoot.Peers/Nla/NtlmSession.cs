using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.Nla;

/// <summary>What follows an authentication: messages sealed with 128 bit keys (MS-NLMP 3.4.3, 3.4.4.2, 3.4.5).</summary>
internal sealed class NtlmSession(byte[] key, bool keyExchange)
{
    private const int SignatureLength = 16;
    private const int ChecksumLength = 8;

    private readonly byte[] clientSign = Derive(key, "session key to client-to-server signing key magic constant\0"u8);
    private readonly byte[] serverSign = Derive(key, "session key to server-to-client signing key magic constant\0"u8);
    private readonly Rc4 clientSeal = new(Derive(key, "session key to client-to-server sealing key magic constant\0"u8));
    private readonly Rc4 serverSeal = new(Derive(key, "session key to server-to-client sealing key magic constant\0"u8));
    private uint received;
    private uint sent;

    /// <summary>Opens what the client sealed.</summary>
    /// <exception cref="PeerErrorException">Its signature is wrong.</exception>
    public byte[] Unwrap(byte[] wrapped)
    {
        if (wrapped.Length < SignatureLength)
        {
            throw new PeerErrorException("a sealed message that is shorter than its signature");
        }

        byte[] plain = clientSeal.Apply(wrapped[SignatureLength..]);
        byte[] signature = Sign(clientSign, clientSeal, received++, plain);
        return signature.AsSpan().SequenceEqual(wrapped.AsSpan(0, SignatureLength))
            ? plain
            : throw new PeerErrorException("a sealed message with a wrong signature");
    }

    /// <summary>Seals for the client, signature first.</summary>
    public byte[] Wrap(byte[] plain)
    {
        byte[] data = serverSeal.Apply(plain);
        return [.. Sign(serverSign, serverSeal, sent++, plain), .. data];
    }

    private byte[] Sign(byte[] signKey, Rc4 seal, uint sequence, byte[] plain)
    {
        byte[] number = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(number, sequence);
        byte[] checksum = HmacMd5.Compute(signKey, [.. number, .. plain])[..ChecksumLength];
        return [1, 0, 0, 0, .. keyExchange ? seal.Apply(checksum) : checksum, .. number];
    }

    private static byte[] Derive(byte[] key, ReadOnlySpan<byte> magic) => MD5.HashData([.. key, .. magic]);
}
