namespace RdpTroubleshoot.Facts;

/// <summary>What a firewall rule does with what it covers (MS-FASP 2.2.37, FW_RULE_ACTION).</summary>
public enum FirewallAction
{
    /// <summary>Not understood.</summary>
    Unknown = 0,

    /// <summary>Lets it in.</summary>
    Allow,

    /// <summary>Keeps it out, whatever other rules allow.</summary>
    Block,

    /// <summary>Lets it in when IPsec proves who sends it, even past a rule that blocks it.</summary>
    Bypass,
}
