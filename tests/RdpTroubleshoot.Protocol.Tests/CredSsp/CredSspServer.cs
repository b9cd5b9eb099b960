using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using RdpTroubleshoot.Protocol.CredSsp;
using RdpTroubleshoot.Protocol.Ntlm;
using RdpTroubleshoot.Protocol.Tests.Ntlm;

namespace RdpTroubleshoot.Protocol.Tests.CredSsp;

/// <summary>A server's side of CredSSP (MS-CSSP section 3.1.5) with NTLM, good or bad.</summary>
internal sealed class CredSspServer
{
    private readonly NtlmServer ntlm = new();
    private byte[] negotiate = [];

    public int Version { get; init; } = 6;

    /// <summary>The public key that the server's end of TLS has.</summary>
    public byte[] PublicKey { get; init; } = Key;

    /// <summary>The key in the certificate that the client sees.</summary>
    public static byte[] Key { get; } = [0x30, .. Enumerable.Range(0, 269).Select(i => (byte)i)];

    /// <summary>The refusal of wrong credentials; null to close the connection instead.</summary>
    public uint? Refusal { get; init; }

    /// <summary>Whether the server looks at the client's proof.</summary>
    public bool Verifies { get; init; } = true;

    /// <summary>What is done to the proof before it is sent.</summary>
    public Func<byte[], byte[]> Spoil { get; init; } = proof => proof;

    public List<TsRequest> Seen { get; } = [];

    public byte[] Answer(byte[] message)
    {
        TsRequest request = TsRequest.Parse(message).Value!;
        Seen.Add(request);
        if (request.PubKeyAuth is null)
        {
            negotiate = request.NegoTokens[0];
            return new TsRequest { Version = Version, NegoTokens = [ntlm.Challenge()] }.Encode();
        }

        return ntlm.Accepts(negotiate, request.NegoTokens[0]) ? Prove(request)
            : Refusal is uint code ? new TsRequest { Version = Version, ErrorCode = code }.Encode()
            : [];
    }

    private byte[] Prove(TsRequest request)
    {
        byte[]? seen = NtlmSeal.FromClient(ntlm.SessionKey).Unwrap(request.PubKeyAuth!);
        byte[] nonce = request.ClientNonce ?? [];
        bool isRight = seen is not null && seen.SequenceEqual(Version < 5 ? PublicKey : Hash("CredSSP Client-To-Server Binding Hash", nonce))
            && nonce.Length == (Version < 5 ? 0 : 32);
        if (Verifies && !isRight)
        {
            return [];
        }

        byte[] proof = Version < 5 ? [(byte)(PublicKey[0] + 1), .. PublicKey.Skip(1)] : Hash("CredSSP Server-To-Client Binding Hash", nonce);
        return new TsRequest { Version = Version, PubKeyAuth = Spoil(NtlmSeal.FromServer(ntlm.SessionKey).Wrap(proof)) }.Encode();
    }

    private byte[] Hash(string magic, byte[] nonce)
    {
#pragma warning disable CA1850
        using var sha256 = SHA256.Create();
        return sha256.ComputeHash([.. Encoding.ASCII.GetBytes(magic), 0, .. nonce, .. PublicKey]);
#pragma warning restore CA1850
    }
}
