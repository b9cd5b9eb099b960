using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>The server's choice (RFC 8446 section 4.1.3, RFC 5246 section 7.4.1.3).</summary>
internal sealed class ServerHello
{
    // Version, random, the length of the session id.
    private const int HeadLength = 2 + TlsNumbers.RandomLength + 1;

    // Cipher suite and compression.
    private const int ChoiceLength = 3;

    // SHA-256 of "HelloRetryRequest" (RFC 8446 section 4.1.3).
    private static readonly byte[] RetryRandom =
    [
        0xCF, 0x21, 0xAD, 0x74, 0xE5, 0x9A, 0x61, 0x11, 0xBE, 0x1D, 0x8C, 0x02, 0x1E, 0x65, 0xB8, 0x91,
        0xC2, 0xA2, 0x11, 0x16, 0x7A, 0xBB, 0x8C, 0x5E, 0x07, 0x9E, 0x09, 0xE2, 0xC8, 0xA8, 0x33, 0x9C,
    ];

    /// <summary>The version.</summary>
    public TlsVersion Version { get; private set; }

    /// <summary>The number of the cipher suite.</summary>
    public int CipherSuite { get; private set; }

    /// <summary>Whether it is a HelloRetryRequest.</summary>
    public bool IsRetryRequest { get; private set; }

    /// <summary>The group of the key, or of the one that is asked for; null when it was not told.</summary>
    public int? Group { get; private set; }

    /// <summary>Reads one.</summary>
    /// <param name="body">The message without its header.</param>
    /// <returns>What contradicts the protocol, in words; empty when nothing does.</returns>
    public string Read(PacketReader body)
    {
        if (body.Remaining < HeadLength)
        {
            return $"a ServerHello of {body.Remaining} bytes";
        }

        int version = body.BigEndian16();
        IsRetryRequest = body.Take(TlsNumbers.RandomLength).SequenceEqual(RetryRandom);
        int sessionId = body.Byte();
        if (sessionId > TlsNumbers.MaximumSessionId || body.Remaining < sessionId + ChoiceLength)
        {
            return $"a ServerHello with a session id of {sessionId} bytes";
        }

        body.Skip(sessionId);
        CipherSuite = body.BigEndian16();
        if (body.Byte() is not 0 and byte compression)
        {
            return $"a ServerHello that selects compression {compression}";
        }

        if (body.Remaining > 0 && !ReadExtensions(body, ref version))
        {
            return "a ServerHello whose extensions contradict themselves";
        }

        Version = (TlsVersion)version;
        return Enum.IsDefined(typeof(TlsVersion), version) ? "" : $"a ServerHello that selects version 0x{version:X4}";
    }

    private bool ReadExtensions(PacketReader body, ref int version)
    {
        var seen = new HashSet<int>();
        if (!body.TryVector(2, out PacketReader? extensions) || body.Remaining > 0)
        {
            return false;
        }

        while (extensions.Remaining > 0)
        {
            if (extensions.Remaining < 2)
            {
                return false;
            }

            int type = extensions.BigEndian16();
            if (!seen.Add(type) || !extensions.TryVector(2, out PacketReader? content) || !ReadExtension(type, content, ref version))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadExtension(int type, PacketReader content, ref int version)
    {
        const int versionLength = 2;
        const int groupLength = 2;
        switch (type)
        {
            case TlsNumbers.SupportedVersions:
                if (content.Remaining != versionLength)
                {
                    return false;
                }

                version = content.BigEndian16();
                return true;
            case TlsNumbers.KeyShare:
                if (content.Remaining < groupLength)
                {
                    return false;
                }

                Group = content.BigEndian16();
                return true;
            default:
                return true;
        }
    }
}
