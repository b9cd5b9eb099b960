namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>What a pair of the target information tells (MS-NLMP section 2.2.2.1, AvId).</summary>
internal static class AvId
{
    /// <summary>MsvAvEOL: the end of the list.</summary>
    public const ushort EndOfList = 0;

    /// <summary>MsvAvNbComputerName.</summary>
    public const ushort NetBiosComputer = 1;

    /// <summary>MsvAvNbDomainName.</summary>
    public const ushort NetBiosDomain = 2;

    /// <summary>MsvAvDnsComputerName.</summary>
    public const ushort DnsComputer = 3;

    /// <summary>MsvAvDnsDomainName.</summary>
    public const ushort DnsDomain = 4;

    /// <summary>MsvAvDnsTreeName: the forest.</summary>
    public const ushort DnsForest = 5;

    /// <summary>MsvAvFlags.</summary>
    public const ushort Flags = 6;

    /// <summary>MsvAvTimestamp: FILETIME.</summary>
    public const ushort Timestamp = 7;

    /// <summary>MsvAvTargetName: the service that the client means.</summary>
    public const ushort TargetName = 9;

    /// <summary>MsvAvChannelBindings: MD5 of the channel bindings.</summary>
    public const ushort ChannelBindings = 10;
}
