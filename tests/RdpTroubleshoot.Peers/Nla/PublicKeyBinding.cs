using System;
using System.Security.Cryptography;

namespace RdpTroubleshoot.Peers.Nla;

/// <summary>What pubKeyAuth holds before it is sealed (MS-CSSP 3.1.5, steps 3 and 4): the proof that both ends see the same TLS key.</summary>
/// <param name="version">The lower of the two CredSSP versions.</param>
/// <param name="publicKey">The subjectPublicKey of the server's certificate, without the BIT STRING's header.</param>
/// <param name="nonce">The client's nonce; used from version 5 on.</param>
internal sealed class PublicKeyBinding(int version, byte[] publicKey, byte[] nonce)
{
    private const int FirstHashedVersion = 5;

    /// <summary>What the client has to send.</summary>
    public byte[] FromClient => version < FirstHashedVersion ? publicKey : Hash("CredSSP Client-To-Server Binding Hash\0"u8);

    /// <summary>What the server answers: a hash of its own, and before version 5 the key with its first byte one higher.</summary>
    public byte[] FromServer => version < FirstHashedVersion
        ? [(byte)(publicKey[0] + 1), .. publicKey[1..]]
        : Hash("CredSSP Server-To-Client Binding Hash\0"u8);

    private byte[] Hash(ReadOnlySpan<byte> magic) => SHA256.HashData([.. magic, .. nonce, .. publicKey]);
}
