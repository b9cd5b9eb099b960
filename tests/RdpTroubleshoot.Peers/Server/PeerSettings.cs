using System;
using System.Collections.Generic;
using System.Security.Authentication;
using RdpTroubleshoot.Peers.Certificates;
using RdpTroubleshoot.Peers.Nla;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers.Server;

/// <summary>What a server is like apart from its fault. The defaults are those of a Windows host that demands NLA.</summary>
public sealed record PeerSettings
{
    /// <summary>Which protocols it accepts; null for what the behaviour needs.</summary>
    public SecurityPolicy? Policy { get; init; }

    /// <summary>Whether it selects HYBRID_EX when that is on offer.</summary>
    public bool SupportsEarlyUserAuthorization { get; init; } = true;

    /// <summary>The X.224 source reference: 0x1234 on Windows, 0 on FreeRDP.</summary>
    public int SourceReference { get; init; } = 0x1234;

    /// <summary>The flags of RDP_NEG_RSP (MS-RDPBCGR 2.2.1.2.1): 0x1F on Windows 10 and later.</summary>
    public byte NegotiationFlags { get; init; } = 0x1F;

    /// <summary>The TLS versions.</summary>
    public SslProtocols TlsVersions { get; init; } = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary>The certificate.</summary>
    public CertificateKind Certificate { get; init; } = CertificateKind.Good;

    /// <summary>The names and the version that NTLM tells.</summary>
    public HostIdentity Identity { get; init; } = new();

    /// <summary>How far the server's clock is ahead of the real time.</summary>
    public TimeSpan ClockSkew { get; init; }

    /// <summary>The one user, of any domain.</summary>
    public string User { get; init; } = "alice";

    /// <summary>That user's password.</summary>
    public string Password { get; init; } = "Passw0rd!";

    /// <summary>The CredSSP version that it announces (MS-CSSP 2.2.1): 6 on current Windows.</summary>
    public int CredSspVersion { get; init; } = 6;

    /// <summary>When set, everything is written a byte at a time with this pause.</summary>
    public TimeSpan? Dribble { get; init; }

    /// <summary>How long to wait at a stage before answering.</summary>
    public IReadOnlyDictionary<Stage, TimeSpan> Delays { get; init; } = new Dictionary<Stage, TimeSpan>();

    /// <summary>How long a connection may last.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many connections may be open at once; one more is closed at once.</summary>
    public int MaximumConnections { get; init; } = 20_000;

    /// <summary>How many records are kept; of later connections none is.</summary>
    public int MaximumRecords { get; init; } = 50_000;
}
