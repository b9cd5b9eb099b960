using System;
using System.Buffers;
using System.Collections.Generic;
using System.Formats.Asn1;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Connection.Tests.Support;

/// <summary>
/// The client's side of CredSSP (MS-CSSP 3.1.5) with the NTLM of .NET: neither the project's nor the fault server's own, so that it proves
/// both of them.
/// </summary>
internal sealed class NlaClient(RawClient tls, string user, string password, int version = 6, string domain = "") : IDisposable
{
    private const int FirstHashedVersion = 5;

    private readonly NegotiateAuthentication ntlm = new(new NegotiateAuthenticationClientOptions
    {
        Package = "NTLM",
        Credential = new NetworkCredential(user, password, domain),
        TargetName = "TERMSRV/vm01.contoso.example",
        RequiredProtectionLevel = ProtectionLevel.EncryptAndSign,
    });

    private readonly byte[] nonce = RandomNumberGenerator.GetBytes(32);
    private int peerVersion = int.MaxValue;

    /// <summary>The lower of the two versions.</summary>
    private int Common => Math.Min(version, peerVersion);

    /// <summary>The server's CHALLENGE.</summary>
    public byte[] Challenge { get; private set; } = [];

    /// <summary>Sends NEGOTIATE and AUTHENTICATE with pubKeyAuth, and reads the answer.</summary>
    /// <returns>"accepted", "wrong key", an errorCode in hex, or "closed".</returns>
    public async Task<string> LogonAsync()
    {
        await SendAsync(ntlm.GetOutgoingBlob([], out _)!, null);
        if (await ReadAsync() is not { } first)
        {
            return "closed";
        }

        if (first.TryGetValue(4, out byte[]? early))
        {
            return Convert.ToHexString(early);
        }

        Challenge = first[1];
        byte[] token = ntlm.GetOutgoingBlob(Challenge, out _)!;
        await SendAsync(token, Wrap(Bound("CredSSP Client-To-Server Binding Hash\0", 0)));
        return await ReadAsync() is not { } second ? "closed"
            : second.TryGetValue(4, out byte[]? code) ? Convert.ToHexString(code)
            : Unwrap(second[3]).AsSpan().SequenceEqual(Bound("CredSSP Server-To-Client Binding Hash\0", 1)) ? "accepted"
            : "wrong key";
    }

    /// <summary>Hands something over as credentials.</summary>
    public Task DelegateAsync() => tls.SendAsync(Encode(2, Wrap([0x30, 0x00])));

    public void Dispose() => ntlm.Dispose();

    private byte[] Bound(string magic, byte added)
    {
        byte[] key = tls.Certificate!.GetPublicKey();
        if (Common >= FirstHashedVersion)
        {
            return SHA256.HashData([.. Encoding.ASCII.GetBytes(magic), .. nonce, .. key]);
        }

        key[0] += added;
        return key;
    }

    private byte[] Wrap(byte[] plain)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert(ntlm.Wrap(plain, output, requestEncryption: true, out _));
        return output.WrittenSpan.ToArray();
    }

    private byte[] Unwrap(byte[] wrapped)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert(ntlm.Unwrap(wrapped, output, out _));
        return output.WrittenSpan.ToArray();
    }

    private static void Assert(NegotiateAuthenticationStatusCode status) => Xunit.Assert.Equal(NegotiateAuthenticationStatusCode.Completed, status);

    private Task SendAsync(byte[] token, byte[]? publicKey)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence(Tag(0)))
        {
            writer.WriteOctetString(token);
        }

        return tls.SendAsync(Encode(1, writer.Encode(), publicKey));
    }

    private byte[] Encode(int field, byte[] content, byte[]? publicKey = null)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(Tag(0)))
            {
                writer.WriteInteger(version);
            }

            using (writer.PushSequence(Tag(field)))
            {
                if (field == 1)
                {
                    writer.WriteEncodedValue(content);
                }
                else
                {
                    writer.WriteOctetString(content);
                }
            }

            if (publicKey is not null)
            {
                WriteOctets(writer, 3, publicKey);
                if (Common >= FirstHashedVersion)
                {
                    WriteOctets(writer, 5, nonce);
                }
            }
        }

        return writer.Encode();
    }

    private static void WriteOctets(AsnWriter writer, int field, byte[] octets)
    {
        using (writer.PushSequence(Tag(field)))
        {
            writer.WriteOctetString(octets);
        }
    }

    /// <summary>The fields of the next TSRequest; null when the server closed.</summary>
    private async Task<Dictionary<int, byte[]>?> ReadAsync()
    {
        byte[] header;
        try
        {
            header = Convert.FromHexString(await tls.ReceiveAsync(2));
        }
        catch (EndOfStreamException)
        {
            return null;
        }

        int more = header[1] < 0x80 ? 0 : header[1] & 0x7F;
        byte[] length = Convert.FromHexString(await tls.ReceiveAsync(more));
        int size = more == 0 ? header[1] : (int)new BigInteger(length, isUnsigned: true, isBigEndian: true);
        byte[] body = Convert.FromHexString(await tls.ReceiveAsync(size));
        var fields = new Dictionary<int, byte[]>();
        AsnReader sequence = new AsnReader((byte[])[.. header, .. length, .. body], AsnEncodingRules.DER).ReadSequence();
        while (sequence.HasData)
        {
            int field = sequence.PeekTag().TagValue;
            AsnReader content = sequence.ReadSequence(Tag(field));
            fields[field] = field switch
            {
                0 or 4 => content.ReadIntegerBytes().ToArray(),
                1 => content.ReadSequence().ReadSequence().ReadSequence(Tag(0)).ReadOctetString(),
                _ => content.ReadOctetString(),
            };
        }

        peerVersion = (int)new BigInteger(fields[0], isBigEndian: true);
        return fields;
    }

    private static Asn1Tag Tag(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}
