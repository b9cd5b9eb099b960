using System;
using System.Globalization;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Firewall;

/// <summary>The firewall through INetFwPolicy2 (netfw.h): which profiles are in force is nowhere in the registry.</summary>
internal sealed class LiveFirewall : IFirewallPort
{
    private const FirewallProfiles All = FirewallProfiles.Domain | FirewallProfiles.Private | FirewallProfiles.Public;

    private readonly TimedRead timed;

    public LiveFirewall(TimedRead timed) => this.timed = timed;

    /// <inheritdoc/>
    public Observed<FirewallProfiles> ReadActiveProfiles() => timed.Value("active firewall profiles", () =>
    {
        using ComObject policy = ComObject.Create(FirewallClasses.Policy, "INetFwPolicy2");
        int profiles = Convert.ToInt32(policy.Get("CurrentProfileTypes"), CultureInfo.InvariantCulture);
        return (profiles & ~(int)All) == 0
            ? (FirewallProfiles)profiles
            : throw new UnreadableException(string.Format(CultureInfo.InvariantCulture, "it names profiles that are not known (0x{0:X})", profiles));
    });
}
