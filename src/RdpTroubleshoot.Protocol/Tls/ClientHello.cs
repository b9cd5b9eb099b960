using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>
/// The first message of a TLS handshake (RFC 8446 section 4.1.2, RFC 5246 section 7.4.1.2), made by hand so that the platform's policy
/// does not decide what may be asked for, and so that an alert comes back as a number. The handshake is never finished.
/// </summary>
public sealed class ClientHello
{
    /// <summary>How many suites a hello can offer: what keeps it in one record of 2^14 bytes (RFC 8446 section 5.1).</summary>
    public const int MaximumSuites = 4096;

    private const int LargestSuite = 0xFFFF;
    private const byte NoCompression = 0;

    private static readonly IReadOnlyList<TlsVersion> Current = [TlsVersion.Tls13, TlsVersion.Tls12, TlsVersion.Tls11, TlsVersion.Tls10];

    /// <summary>A hello that offers one version and none that is newer.</summary>
    /// <param name="version">The version. TLS 1.3 is offered alone; an older one lets the server choose a yet older one.</param>
    /// <param name="serverName">The name that the user typed; only a DNS name is sent, never an address.</param>
    /// <param name="suites">The cipher suites to offer, the preferred first; null for all that are worth asking for.</param>
    /// <exception cref="ArgumentException">There is no such version, or no suite, or too many, or a number that is none.</exception>
    public ClientHello(TlsVersion version, string serverName = "", IReadOnlyList<int>? suites = null)
        : this([version], serverName, suites ?? CipherSuites.For(version), padding: 0)
    {
    }

    private ClientHello(IReadOnlyList<TlsVersion> versions, string serverName, IReadOnlyList<int> suites, int padding)
    {
        if (!versions.All(version => Enum.IsDefined(typeof(TlsVersion), version)))
        {
            throw new ArgumentException($"0x{(int)versions[0]:X4} is no version of TLS.", nameof(versions));
        }

        if (suites.Count is 0 or > MaximumSuites || suites.Any(suite => suite is < 0 or > LargestSuite))
        {
            throw new ArgumentException($"A hello offers 1 to {MaximumSuites} cipher suites, each from 0 to {LargestSuite}.", nameof(suites));
        }

        Versions = versions;
        ServerName = DnsName.Of(serverName);
        Suites = [.. suites];
        Padding = padding;
    }

    /// <summary>The versions on offer, the newest first. Before TLS 1.3 a hello names the newest only.</summary>
    public IReadOnlyList<TlsVersion> Versions { get; }

    /// <summary>The name that is sent; empty when none is.</summary>
    public string ServerName { get; }

    /// <summary>The cipher suites on offer, the preferred first.</summary>
    public IReadOnlyList<int> Suites { get; }

    /// <summary>How many bytes of padding it carries (RFC 7685); 0 for none.</summary>
    public int Padding { get; }

    /// <summary>A hello that leaves TLS 1.0 to 1.3 to the server, as clients do.</summary>
    /// <param name="serverName">The name that the user typed.</param>
    /// <param name="padding">Bytes of padding, to fill several packets; 0 for none.</param>
    public static ClientHello Any(string serverName = "", int padding = 0) =>
        new(Current, serverName, [.. CipherSuites.All.Where(suite => Current.Any(suite.Suits)).Select(suite => suite.Number)], padding);

    /// <summary>The message in its record. Each has random bytes of its own.</summary>
    public byte[] Encode()
    {
        byte[] body = EncodeBody();
        byte[] message = new PacketWriter().Bytes(TlsNumbers.ClientHello).BigEndian24(body.Length).Bytes(body).ToArray();
        return new PacketWriter().Bytes(TlsNumbers.HandshakeRecord).BigEndian16((int)RecordVersion).Vector16(message).ToArray();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{string.Join(", ", Versions)}: {Suites.Count} suites";

    internal static byte[] RandomBytes(int count)
    {
        var random = new byte[count];
        using RandomNumberGenerator generator = RandomNumberGenerator.Create();
        generator.GetBytes(random);
        return random;
    }

    private bool OffersTls13 => Versions[0] == TlsVersion.Tls13;

    /// <summary>TLS 1.3 hides behind 1.2 (RFC 8446 section 4.1.2).</summary>
    private TlsVersion NamedVersion => OffersTls13 ? TlsVersion.Tls12 : Versions[0];

    /// <summary>At most TLS 1.0, which servers that know nothing newer do not stumble over (RFC 8446 section 5.1, RFC 5246 appendix E.1).</summary>
    private TlsVersion RecordVersion => NamedVersion == TlsVersion.Ssl30 ? TlsVersion.Ssl30 : TlsVersion.Tls10;

    private byte[] EncodeBody()
    {
        // A session id makes TLS 1.3 look like a resumption to boxes in the path (RFC 8446 appendix D.4).
        byte[] sessionId = OffersTls13 ? RandomBytes(TlsNumbers.MaximumSessionId) : [];
        var suites = new PacketWriter();
        foreach (int suite in Suites)
        {
            suites.BigEndian16(suite);
        }

        PacketWriter body = new PacketWriter().BigEndian16((int)NamedVersion).Bytes(RandomBytes(TlsNumbers.RandomLength)).Vector8(sessionId);
        if (NamedVersion == TlsVersion.Ssl30)
        {
            // SSL 3.0 has no extensions: a suite says instead that renegotiation is safe (RFC 5746 section 3.3).
            return body.Vector16(suites.BigEndian16(CipherSuites.SafeRenegotiation).ToArray()).Vector8(NoCompression).ToArray();
        }

        return body.Vector16(suites.ToArray()).Vector8(NoCompression).Vector16(new HelloExtensions(this).Encode()).ToArray();
    }
}
