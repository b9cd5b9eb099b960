namespace RdpTroubleshoot.Hosts;

/// <summary>What of Windows Firewall is not in the registry.</summary>
public interface IFirewallPort
{
    /// <summary>The profiles in force now (INetFwPolicy2::CurrentProfileTypes); <see cref="FirewallProfiles.None"/> where no network is connected.</summary>
    Observed<FirewallProfiles> ReadActiveProfiles();
}
