using System.Collections.Generic;

namespace RdpTroubleshoot.Connections;

/// <summary>The full TLS handshake with the platform's own TLS, and the certificate that the server showed. The certificate never ends it.</summary>
public sealed record HandshakeAttempt : Attempt
{
    /// <summary>The version that was agreed on; 0 when none was.</summary>
    public int Version { get; init; }

    /// <summary>The cipher suite in the platform's words; empty when none was agreed on.</summary>
    public string CipherSuite { get; init; } = "";

    /// <summary>The server's certificate, DER encoded; empty when none came.</summary>
    public IReadOnlyList<byte> Certificate { get; init; } = [];

    /// <summary>Whether the certificate is for the name that was asked for; null for an address, or without a certificate.</summary>
    public bool? NameMatches { get; init; }

    /// <summary>What the platform has against the chain, such as UntrustedRoot (names of X509ChainStatusFlags); nothing is fetched to find out.</summary>
    public IReadOnlyList<string> ChainErrors { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => IsSuccess ? $"{TlsVersions.NameOf(Version)} {CipherSuite}" : Describe();
}
