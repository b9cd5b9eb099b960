using System;

namespace RdpTroubleshoot.Peers.Wire;

/// <summary>What a server answers to an offer: a protocol, or a failure (MS-RDPBCGR 2.2.1.2.2).</summary>
internal static class Negotiation
{
    private const uint SslRequired = 1;
    private const uint SslNotAllowed = 2;
    private const uint HybridRequired = 5;

    /// <summary>The answer; exactly one of the two numbers.</summary>
    /// <param name="policy">What the server accepts.</param>
    /// <param name="offer">The bits on offer.</param>
    /// <param name="earlyUser">Whether the server knows HYBRID_EX.</param>
    public static (uint? Selected, uint? Failure) Answer(SecurityPolicy policy, uint offer, bool earlyUser)
    {
        uint? hybrid = (offer & Protocols.Hybrid) == 0 ? null
            : earlyUser && (offer & Protocols.HybridEx) != 0 ? Protocols.HybridEx
            : Protocols.Hybrid;
        bool tls = (offer & Protocols.Ssl) != 0;
        return policy switch
        {
            SecurityPolicy.NlaRequired => hybrid is null ? (null, HybridRequired) : (hybrid, null),
            SecurityPolicy.NlaOptional => (hybrid ?? (tls ? Protocols.Ssl : Protocols.Rdp), null),
            SecurityPolicy.TlsOnly => tls ? (Protocols.Ssl, null) : (null, SslRequired),
            SecurityPolicy.StandardOnly => offer == Protocols.Rdp ? (Protocols.Rdp, null) : (null, SslNotAllowed),
            _ => throw new ArgumentOutOfRangeException(nameof(policy)),
        };
    }
}
