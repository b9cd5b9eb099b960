using System;
using System.Collections.Generic;
using System.Formats.Asn1;
using System.Numerics;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.Nla;

/// <summary>A TSRequest (MS-CSSP 2.2.1) in DER.</summary>
internal sealed record TsRequest
{
    private const int MaximumLength = 64 * 1024;
    private const byte Sequence = 0x30;

    public int Version { get; init; }

    public byte[]? Token { get; init; }

    public byte[]? AuthInfo { get; init; }

    public byte[]? PubKeyAuth { get; init; }

    public uint? ErrorCode { get; init; }

    public byte[]? ClientNonce { get; init; }

    /// <summary>Reads one from the TLS stream, by its length.</summary>
    /// <exception cref="PeerErrorException">It is not one.</exception>
    public static async Task<TsRequest> ReadAsync(Conversation conversation)
    {
        byte[] start = await conversation.ReceiveAsync(2);
        int lengthBytes = start[1] < 0x80 ? 0 : start[1] & 0x7F;
        if (start[0] != Sequence || lengthBytes > 3)
        {
            throw new PeerErrorException($"not a TSRequest: {Convert.ToHexString(start)}");
        }

        byte[] more = await conversation.ReceiveAsync(lengthBytes);
        int length = lengthBytes == 0 ? start[1] : 0;
        foreach (byte part in more)
        {
            length = (length << 8) | part;
        }

        return length <= MaximumLength
            ? Parse([.. start, .. more, .. await conversation.ReceiveAsync(length)])
            : throw new PeerErrorException($"a TSRequest of {length} bytes");
    }

    public byte[] Encode()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            Tagged(writer, 0, () => writer.WriteInteger(Version));
            if (Token is not null)
            {
                Tagged(writer, 1, () => WriteToken(writer, Token));
            }

            WriteOctets(writer, 2, AuthInfo);
            WriteOctets(writer, 3, PubKeyAuth);
            if (ErrorCode is uint code)
            {
                // An NTSTATUS is a signed number.
                Tagged(writer, 4, () => writer.WriteInteger(unchecked((int)code)));
            }

            WriteOctets(writer, 5, ClientNonce);
        }

        return writer.Encode();
    }

    private static Asn1Tag Tag(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);

    private static void Tagged(AsnWriter writer, int number, Action write)
    {
        using (writer.PushSequence(Tag(number)))
        {
            write();
        }
    }

    private static void WriteToken(AsnWriter writer, byte[] token)
    {
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            Tagged(writer, 0, () => writer.WriteOctetString(token));
        }
    }

    private static void WriteOctets(AsnWriter writer, int number, byte[]? octets)
    {
        if (octets is not null)
        {
            Tagged(writer, number, () => writer.WriteOctetString(octets));
        }
    }

    private static TsRequest Parse(byte[] encoded)
    {
        try
        {
            var fields = new Dictionary<int, AsnReader>();
            AsnReader sequence = new AsnReader(encoded, AsnEncodingRules.DER).ReadSequence();
            while (sequence.HasData)
            {
                int number = sequence.PeekTag().TagValue;
                fields[number] = sequence.ReadSequence(Tag(number));
            }

            return new()
            {
                Version = fields.TryGetValue(0, out AsnReader? version) && version.TryReadInt32(out int value) ? value : throw new AsnContentException("no version"),
                Token = fields.TryGetValue(1, out AsnReader? tokens) ? tokens.ReadSequence().ReadSequence().ReadSequence(Tag(0)).ReadOctetString() : null,
                AuthInfo = Octets(fields, 2),
                PubKeyAuth = Octets(fields, 3),
                ErrorCode = fields.TryGetValue(4, out AsnReader? code) ? (uint)(code.ReadInteger() & new BigInteger(uint.MaxValue)) : null,
                ClientNonce = Octets(fields, 5),
            };
        }
        catch (AsnContentException error)
        {
            throw new PeerErrorException($"a TSRequest that is not DER: {Convert.ToHexString(encoded.AsSpan(0, Math.Min(encoded.Length, 64)))}", error);
        }
    }

    private static byte[]? Octets(Dictionary<int, AsnReader> fields, int number) =>
        fields.TryGetValue(number, out AsnReader? field) ? field.ReadOctetString() : null;
}
