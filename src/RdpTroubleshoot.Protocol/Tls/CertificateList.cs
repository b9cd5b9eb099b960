using System.Collections.Generic;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>The Certificate message as it was before TLS 1.3 (RFC 5246 section 7.4.2): one list of certificates in DER.</summary>
internal static class CertificateList
{
    private const int LengthSize = 3;

    /// <summary>Reads one.</summary>
    /// <param name="body">The message without its header.</param>
    /// <returns>The certificates; null when lengths do not fit into each other.</returns>
    public static IReadOnlyList<byte[]>? Read(PacketReader body)
    {
        if (!body.TryVector(LengthSize, out PacketReader? list) || body.Remaining > 0)
        {
            return null;
        }

        var certificates = new List<byte[]>();
        while (list.Remaining > 0)
        {
            if (!list.TryVector(LengthSize, out PacketReader? certificate) || certificate.Remaining == 0)
            {
                return null;
            }

            certificates.Add(certificate.TakeRest());
        }

        return certificates;
    }
}
