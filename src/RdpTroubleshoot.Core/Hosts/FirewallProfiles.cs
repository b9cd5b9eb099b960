using System;

namespace RdpTroubleshoot.Hosts;

/// <summary>Profiles of Windows Firewall, numbered as NET_FW_PROFILE_TYPE2 (icftypes.h). Several are active where several networks are connected.</summary>
[Flags]
public enum FirewallProfiles
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Networks on which a domain controller of the machine's domain was authenticated.</summary>
    Domain = 1,

    /// <summary>Networks that somebody called private.</summary>
    Private = 2,

    /// <summary>Every other network.</summary>
    Public = 4,
}
