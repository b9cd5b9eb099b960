using System.Collections.Generic;
using RdpTroubleshoot.Protocol.Negotiation;

namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>
/// What a server answered to a <see cref="ClientHello"/>: its first flight of a TLS handshake up to where it is encrypted (RFC 5246
/// section 7.3, RFC 8446 section 2), an alert, or whatever else it sent. Nothing that a peer sends is an exception.
/// </summary>
public sealed class HelloAnswer
{
    /// <summary>The longest answer that is read: a first flight with a long chain of certificates has a quarter of it.</summary>
    public const int MaximumLength = 65536;

    /// <summary>How many of the bytes are kept.</summary>
    public const int KeptLength = 512;

    /// <summary>What became of the hello.</summary>
    public required HelloOutcome Outcome { get; init; }

    /// <summary>What was seen, in words: why it is no good answer, or empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>The first bytes that came, for proof; at most <see cref="KeptLength"/>.</summary>
    public required IReadOnlyList<byte> Bytes { get; init; }

    /// <summary>The version that the server chose; null without <see cref="HelloOutcome.ServerHello"/>.</summary>
    public TlsVersion? Version { get; init; }

    /// <summary>The number of the cipher suite that the server chose; null without <see cref="HelloOutcome.ServerHello"/>.</summary>
    public int? CipherSuite { get; init; }

    /// <summary>Whether it is a HelloRetryRequest (RFC 8446 section 4.1.4): the server agrees to all but the group for the keys.</summary>
    public bool IsRetryRequest { get; init; }

    /// <summary>Whether all came that is not encrypted: the messages up to ServerHelloDone, or with TLS 1.3 the ServerHello.</summary>
    public bool IsFlightComplete { get; init; }

    /// <summary>
    /// The last alert, null when none came: with <see cref="HelloOutcome.Alert"/> the one that ended the handshake, with
    /// <see cref="HelloOutcome.ServerHello"/> a warning or one that followed, such as from a server that cannot use its key.
    /// </summary>
    public TlsAlert? Alert { get; init; }

    /// <summary>The server's certificates in DER, its own first; empty with TLS 1.3, which encrypts them, and when they did not come whole.</summary>
    public IReadOnlyList<byte[]> Certificates { get; init; } = [];

    /// <summary>The group of the ephemeral keys, for <see cref="NamedGroups.NameOf"/>; null when none was told.</summary>
    public int? KeyExchangeGroup { get; init; }

    /// <summary>How long the modulus of an exchange by Diffie-Hellman without curves is, in bits; null when there was none.</summary>
    public int? ModulusBits { get; init; }

    /// <summary>What came in clear; only with <see cref="HelloOutcome.Cleartext"/>.</summary>
    public CleartextPacket Cleartext { get; init; }

    /// <summary>What the peer speaks; only with <see cref="HelloOutcome.NotTls"/>.</summary>
    public ForeignProtocol ForeignProtocol { get; init; }

    /// <summary>Reads what came, which may be anything, up to <see cref="MaximumLength"/> bytes of it.</summary>
    /// <param name="received">The bytes.</param>
    public static HelloAnswer Parse(byte[] received) => new HelloParser(received, received.Length).Parse();

    /// <summary>Whether nothing that could still come would change the answer, so that a reader can stop.</summary>
    /// <param name="received">A buffer that the bytes are in.</param>
    /// <param name="count">How many have come so far.</param>
    public static bool IsComplete(byte[] received, int count) => new HelloParser(received, count).IsComplete();

    /// <inheritdoc/>
    public override string ToString() => Outcome switch
    {
        HelloOutcome.ServerHello => $"{Outcome}: {Version} {Tls.CipherSuites.NameOf(CipherSuite ?? 0)}{(Why.Length == 0 ? "" : ", " + Why)}",
        HelloOutcome.Alert => $"{Outcome}: {Alert}",
        _ => Why.Length == 0 ? Outcome.ToString() : $"{Outcome}: {Why}",
    };
}
