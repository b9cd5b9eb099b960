namespace RdpTroubleshoot.Reports.Channel;

/// <summary>How much of a finding that passed or does not apply goes along.</summary>
internal enum ChannelDetail
{
    /// <summary>Nothing: it is only counted.</summary>
    None = 0,

    /// <summary>Which check it is and how it came out.</summary>
    Name,

    /// <summary>What it says as well.</summary>
    Words,

    /// <summary>Also what proves it.</summary>
    Proof,
}
