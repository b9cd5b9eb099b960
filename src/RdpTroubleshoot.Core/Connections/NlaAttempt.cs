using System;

namespace RdpTroubleshoot.Connections;

/// <summary>The first half of network level authentication, for which nobody logs on: what the server tells of itself in its challenge (MS-NLMP section 2.2.1.2).</summary>
public sealed record NlaAttempt : Attempt
{
    /// <summary>The version of CredSSP that the server speaks; 0 when it did not say (MS-CSSP section 2.2.1).</summary>
    public int PeerVersion { get; init; }

    /// <summary>The NTSTATUS that the server gave in place of a challenge; null when it gave none.</summary>
    public uint? ErrorCode { get; init; }

    /// <summary>The server's NetBIOS name.</summary>
    public string NetBiosComputer { get; init; } = "";

    /// <summary>The NetBIOS name of its domain; of itself in a workgroup.</summary>
    public string NetBiosDomain { get; init; } = "";

    /// <summary>The server's DNS name.</summary>
    public string DnsComputer { get; init; } = "";

    /// <summary>The DNS name of its domain.</summary>
    public string DnsDomain { get; init; } = "";

    /// <summary>The DNS name of its forest.</summary>
    public string DnsForest { get; init; } = "";

    /// <summary>Its version, such as 10.0.20348; empty when it did not say. Only Windows tells the truth here.</summary>
    public string OsVersion { get; init; } = "";

    /// <summary>The server's clock in UTC; null when it did not tell.</summary>
    public DateTime? ServerTime { get; init; }

    /// <summary>How far the server's clock is ahead of this machine's; negative when it is behind; null when it did not tell.</summary>
    public TimeSpan? ClockSkew { get; init; }

    /// <inheritdoc/>
    public override string ToString() => IsSuccess ? $"{NetBiosDomain}\\{NetBiosComputer} {OsVersion}" : Describe();
}
