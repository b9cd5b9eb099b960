using System.Collections.Generic;
using RdpTroubleshoot.Protocol.Asn1;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.CredSsp;

/// <summary>Reads one TSRequest (MS-CSSP section 2.2.1), field by field in the order of their tags.</summary>
internal static class TsRequestParser
{
    // MS-CSSP section 2.2.1.1 has a list; every implementation sends one.
    private const int MostTokens = 8;

    public static Parsed<TsRequest> Parse(byte[] bytes)
    {
        var whole = new DerReader(bytes);
        return bytes.Length > TsRequest.MaximumLength ? Malformed($"{bytes.Length} bytes, more than {TsRequest.MaximumLength}")
            : whole.Enter(DerTag.Sequence) is not DerReader fields ? Malformed("not a whole DER sequence")
            : !whole.IsEmpty ? Malformed("bytes after the end of the message")
            : ParseFields(fields);
    }

    private static Parsed<TsRequest> ParseFields(DerReader fields)
    {
        uint? version = fields.Enter(DerTag.Explicit(TsRequest.VersionTag)) is DerReader number ? Last(number, number.Integer()) : null;
        if (version is null or > int.MaxValue)
        {
            return Malformed("no version");
        }

        IReadOnlyList<byte[]>? tokens = fields.IsNext(DerTag.Explicit(TsRequest.NegoTokensTag)) ? Tokens(fields) : [];
        if (tokens is null)
        {
            return Malformed("no list of tokens where one is announced");
        }

        bool good = OctetString(fields, TsRequest.AuthInfoTag, out byte[]? authInfo)
            & OctetString(fields, TsRequest.PubKeyAuthTag, out byte[]? pubKeyAuth)
            & ErrorCode(fields, out uint? errorCode)
            & OctetString(fields, TsRequest.ClientNonceTag, out byte[]? clientNonce)
            & IsNewer(fields);
        return !good
            ? Malformed("a field that is not what its tag announces, or not in its place")
            : new Parsed<TsRequest>(new TsRequest
            {
                Version = (int)version,
                NegoTokens = tokens,
                AuthInfo = authInfo,
                PubKeyAuth = pubKeyAuth,
                ErrorCode = errorCode,
                ClientNonce = clientNonce,
            });
    }

    /// <summary>NegoData: SEQUENCE OF SEQUENCE { [0] OCTET STRING } (MS-CSSP section 2.2.1.1).</summary>
    private static List<byte[]>? Tokens(DerReader fields)
    {
        DerReader? field = fields.Enter(DerTag.Explicit(TsRequest.NegoTokensTag));
        DerReader? list = field?.Enter(DerTag.Sequence);
        if (list is null || !field!.IsEmpty)
        {
            return null;
        }

        var tokens = new List<byte[]>();
        while (!list.IsEmpty)
        {
            DerReader? item = list.Enter(DerTag.Sequence);
            DerReader? tagged = item?.Enter(DerTag.Explicit(0));
            if (tagged?.OctetString() is not byte[] token || !tagged.IsEmpty || !item!.IsEmpty || tokens.Count == MostTokens)
            {
                return null;
            }

            tokens.Add(token);
        }

        return tokens;
    }

    /// <summary>An optional OCTET STRING; false when its tag is there and it is not.</summary>
    private static bool OctetString(DerReader fields, int tag, out byte[]? content)
    {
        content = null;
        if (!fields.IsNext(DerTag.Explicit(tag)))
        {
            return true;
        }

        DerReader? field = fields.Enter(DerTag.Explicit(tag));
        content = field?.OctetString();
        return content is not null && field!.IsEmpty;
    }

    private static bool ErrorCode(DerReader fields, out uint? code)
    {
        code = null;
        if (!fields.IsNext(DerTag.Explicit(TsRequest.ErrorCodeTag)))
        {
            return true;
        }

        code = fields.Enter(DerTag.Explicit(TsRequest.ErrorCodeTag)) is DerReader field ? Last(field, field.Integer()) : null;
        return code is not null;
    }

    /// <summary>
    /// What comes after the known fields belongs to a newer version, which is taken for the newest known one (MS-CSSP section 2.2.1, version).
    /// </summary>
    private static bool IsNewer(DerReader fields)
    {
        while (!fields.IsEmpty)
        {
            if (!fields.IsNextExplicitAfter(TsRequest.ClientNonceTag) || fields.Skip() is null)
            {
                return false;
            }
        }

        return true;
    }

    private static uint? Last(DerReader field, uint? number) => field.IsEmpty ? number : null;

    private static Parsed<TsRequest> Malformed(string why) => new(why);
}
