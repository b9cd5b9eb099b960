using System.Collections.Generic;

namespace RdpTroubleshoot.Connections;

/// <summary>
/// A ClientHello of our own with what came back, whatever the TLS policy of this machine: refused is an alert, unintelligible is anything
/// that is not TLS.
/// </summary>
public sealed record HelloAttempt : Attempt
{
    /// <summary>The highest version on offer, such as 0x0303 for TLS 1.2 (RFC 8446 section 4.2.1).</summary>
    public required int OfferedVersion { get; init; }

    /// <summary>How many bytes of padding the ClientHello carried (RFC 7685), to fill several packets; 0 for none.</summary>
    public int Padding { get; init; }

    /// <summary>Whether nothing that a server has was on offer, so that its answer is a short refusal: it fits into one small packet.</summary>
    public bool IsRefusable { get; init; }

    /// <summary>The version that the server selected; null when it selected none.</summary>
    public int? Version { get; init; }

    /// <summary>The number of the cipher suite that the server selected; null when it selected none.</summary>
    public int? CipherSuite { get; init; }

    /// <summary>The number of the alert (RFC 8446 section 6); null when none came.</summary>
    public int? Alert { get; init; }

    /// <summary>Names of the suites that the server takes with this version; only when they were enumerated.</summary>
    public IReadOnlyList<string> CipherSuites { get; init; } = [];

    /// <summary>Whether an RDP packet came in clear where TLS should begin.</summary>
    public bool IsCleartext { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{TlsVersions.NameOf(OfferedVersion)} offered, {(IsSuccess ? TlsVersions.NameOf(Version ?? 0) + " selected" : Describe())}";
}
