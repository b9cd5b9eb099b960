namespace RdpTroubleshoot.Peers.Nla;

/// <summary>What an NTLM CHALLENGE tells of the host (MS-NLMP 2.2.1.2, 2.2.2.1, 2.2.2.10).</summary>
public sealed record HostIdentity
{
    /// <summary>MsvAvNbComputerName.</summary>
    public string NetBiosComputer { get; init; } = "VM01";

    /// <summary>MsvAvNbDomainName.</summary>
    public string NetBiosDomain { get; init; } = "CONTOSO";

    /// <summary>MsvAvDnsComputerName; also the name in the certificate.</summary>
    public string DnsComputer { get; init; } = "vm01.contoso.example";

    /// <summary>MsvAvDnsDomainName.</summary>
    public string DnsDomain { get; init; } = "contoso.example";

    /// <summary>MsvAvDnsTreeName; empty for a workgroup.</summary>
    public string DnsForest { get; init; } = "contoso.example";

    /// <summary>The major version of Windows.</summary>
    public byte Major { get; init; } = 10;

    /// <summary>The minor version of Windows.</summary>
    public byte Minor { get; init; }

    /// <summary>The build of Windows: 20348 is Windows Server 2022.</summary>
    public ushort Build { get; init; } = 20348;
}
