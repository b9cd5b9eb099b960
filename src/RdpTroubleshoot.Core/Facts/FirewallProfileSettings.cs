using System.Collections.Generic;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>The settings of one profile of the firewall: what Group Policy says (MS-GPFAS 2.2.3) wins over the machine's own.</summary>
public sealed class FirewallProfileSettings
{
    // The machine's own settings of the private profile lie under the older name (MS-GPFAS 2.2.3 keeps it for older Windows).
    private static readonly Dictionary<FirewallProfiles, string> LocalKeys = new()
    {
        [FirewallProfiles.Domain] = @"\DomainProfile",
        [FirewallProfiles.Private] = @"\StandardProfile",
        [FirewallProfiles.Public] = @"\PublicProfile",
    };

    private readonly IHost host;

    internal FirewallProfileSettings(IHost host, FirewallProfiles profile)
    {
        this.host = host;
        Profile = profile;
    }

    /// <summary>The profile.</summary>
    public FirewallProfiles Profile { get; }

    /// <summary>0: the firewall is off. Not set counts as on (MS-GPFAS 2.2.3).</summary>
    public Setting EnableFirewall => Both("EnableFirewall");

    /// <summary>0: what no rule blocks comes in. Not set counts as 1, block (MS-FASP 2.2.38, FW_PROFILE_CONFIG_DEFAULT_INBOUND_ACTION).</summary>
    public Setting DefaultInboundAction => Both("DefaultInboundAction");

    /// <summary>1: nothing comes in, whatever rules allow (MS-FASP 2.2.38, FW_PROFILE_CONFIG_SHIELDED).</summary>
    public Setting DoNotAllowExceptions => Both("DoNotAllowExceptions");

    /// <summary>0: rules made on this machine have no effect (MS-GPFAS 2.2.3.13). Only Group Policy can say so.</summary>
    public Observed<uint> AllowLocalPolicyMerge => Policy("AllowLocalPolicyMerge");

    /// <summary>0: connection security rules made on this machine have no effect (MS-GPFAS 2.2.3).</summary>
    public Observed<uint> AllowLocalIPsecPolicyMerge => Policy("AllowLocalIPsecPolicyMerge");

    private Observed<uint> Policy(string name) => host.Registry.ReadDWord($@"{RegistryPaths.FirewallPolicy}\{Profile}Profile", name);

    private Setting Both(string name) => new(name, Policy(name), host.Registry.ReadDWord(RegistryPaths.Firewall + LocalKeys[Profile], name));
}
