using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Protocol.Asn1;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.CredSsp;

/// <summary>The one message of CredSSP, in both directions (MS-CSSP section 2.2.1). It is sent as it is inside of TLS.</summary>
public sealed class TsRequest
{
    /// <summary>The newest version that is spoken here (MS-CSSP section 2.2.1, version).</summary>
    public const int HighestVersion = 6;

    /// <summary>The oldest version that there is (MS-CSSP section 2.2.1, version).</summary>
    public const int LowestVersion = 2;

    /// <summary>The first version with a nonce and hashes instead of the bare key (MS-CSSP section 2.2.1, clientNonce).</summary>
    public const int FirstVersionWithNonce = 5;

    /// <summary>The longest message that is read; Kerberos tickets with many groups stay below it (MaxTokenSize, 48,000 bytes).</summary>
    public const int MaximumLength = 64 * 1024;

    // Tags (MS-CSSP section 2.2.1).
    internal const int VersionTag = 0;
    internal const int NegoTokensTag = 1;
    internal const int AuthInfoTag = 2;
    internal const int PubKeyAuthTag = 3;
    internal const int ErrorCodeTag = 4;
    internal const int ClientNonceTag = 5;

    /// <summary>The version of the sender.</summary>
    public required int Version { get; init; }

    /// <summary>Tokens of the authentication; one in practice, none when there is nothing to say.</summary>
    public IReadOnlyList<byte[]> NegoTokens { get; init; } = [];

    /// <summary>Encrypted credentials. Never sent by this module; null without any.</summary>
    public byte[]? AuthInfo { get; init; }

    /// <summary>The encrypted proof that both ends see the same public key; null without one.</summary>
    public byte[]? PubKeyAuth { get; init; }

    /// <summary>The NTSTATUS with which the server refuses; null without one.</summary>
    public uint? ErrorCode { get; init; }

    /// <summary>32 random bytes of the client, version 5 and later; null without any.</summary>
    public byte[]? ClientNonce { get; init; }

    /// <summary>The message.</summary>
    public byte[] Encode()
    {
        List<byte[]> fields = [Der.Explicit(VersionTag, Der.Integer(Version))];
        if (NegoTokens.Count > 0)
        {
            IEnumerable<byte[]> items = NegoTokens.Select(token => Der.Sequence(Der.Explicit(0, Der.OctetString(token))));
            fields.Add(Der.Explicit(NegoTokensTag, Der.Sequence([.. items])));
        }

        Add(fields, AuthInfoTag, AuthInfo);
        Add(fields, PubKeyAuthTag, PubKeyAuth);
        if (ErrorCode is uint code)
        {
            fields.Add(Der.Explicit(ErrorCodeTag, Der.Integer(unchecked((int)code))));
        }

        Add(fields, ClientNonceTag, ClientNonce);
        return Der.Sequence([.. fields]);
    }

    /// <summary>Reads a message.</summary>
    /// <param name="bytes">The whole message and nothing else.</param>
    public static Parsed<TsRequest> Parse(byte[] bytes) => TsRequestParser.Parse(bytes);

    /// <summary>How many bytes to read next from the stream; 0 when the message is whole or will never be one.</summary>
    /// <param name="received">What has come so far, at its beginning.</param>
    /// <param name="count">How many bytes have come so far.</param>
    public static int Missing(byte[] received, int count)
    {
        if (count > 0 && received[0] != DerTag.Sequence)
        {
            return 0;
        }

        DerHeader header = DerHeader.Read(received, 0, count);
        int length = header.State == DerHeaderState.Malformed ? 0 : header.Size + header.ContentLength;
        return length > MaximumLength || length < count ? 0 : length - count;
    }

    /// <inheritdoc/>
    public override string ToString() => ErrorCode is uint code ? $"version {Version}, error 0x{code:X8}" : $"version {Version}";

    private static void Add(List<byte[]> fields, int tag, byte[]? content)
    {
        if (content is not null)
        {
            fields.Add(Der.Explicit(tag, Der.OctetString(content)));
        }
    }
}
