namespace RdpTroubleshoot.Facts;

/// <summary>Whether a firewall rule covers what comes in for Remote Desktop.</summary>
public enum FirewallReach
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>It may: something in it is not understood.</summary>
    Unclear,

    /// <summary>It covers some clients, such as those of the local subnet.</summary>
    Some,

    /// <summary>It covers every client.</summary>
    All,
}
