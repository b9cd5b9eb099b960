using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>Windows Firewall: rules and settings of the machine and of Group Policy, and the profiles in force.</summary>
public sealed class FirewallFacts
{
    /// <summary>The name of the rule that Windows brings for Remote Desktop over TCP; it is the same in every display language.</summary>
    public const string BuiltInTcp = "RemoteDesktop-UserMode-In-TCP";

    /// <summary>The name of the rule that Windows brings for Remote Desktop over UDP.</summary>
    public const string BuiltInUdp = "RemoteDesktop-UserMode-In-UDP";

    /// <summary>The profiles, one by one.</summary>
    internal static readonly FirewallProfiles[] Each = [FirewallProfiles.Domain, FirewallProfiles.Private, FirewallProfiles.Public];

    private readonly IHost host;
    private readonly Lazy<Observed<IReadOnlyList<FirewallRule>>> localRules;
    private readonly Lazy<Observed<IReadOnlyList<FirewallRule>>> policyRules;

    internal FirewallFacts(IHost host)
    {
        this.host = host;
        localRules = new(() => Rules(RegistryPaths.Firewall + RegistryPaths.FirewallRules, FirewallRuleParser.Parse));
        policyRules = new(() => Rules(RegistryPaths.FirewallPolicy + RegistryPaths.FirewallRules, FirewallRuleParser.Parse));
    }

    /// <summary>The profiles in force.</summary>
    public Observed<FirewallProfiles> ActiveProfiles => host.Firewall.ReadActiveProfiles();

    /// <summary>The rules made on this machine, and those that Windows brings.</summary>
    public Observed<IReadOnlyList<FirewallRule>> LocalRules => localRules.Value;

    /// <summary>The rules of Group Policy.</summary>
    public Observed<IReadOnlyList<FirewallRule>> PolicyRules => policyRules.Value;

    /// <summary>The connection security rules made on this machine.</summary>
    public Observed<IReadOnlyList<ConnectionSecurityRule>> LocalConnectionSecurity => Rules(RegistryPaths.Firewall + RegistryPaths.ConnectionSecurityRules, ConnectionSecurityRule.Parse);

    /// <summary>The connection security rules of Group Policy.</summary>
    public Observed<IReadOnlyList<ConnectionSecurityRule>> PolicyConnectionSecurity => Rules(RegistryPaths.FirewallPolicy + RegistryPaths.ConnectionSecurityRules, ConnectionSecurityRule.Parse);

    /// <summary>Apps that may talk to this machine itself, for their developers. The firewall service does not start when it is no String.</summary>
    public Observed<RegistryValue> DebuggedLoopbackApps => host.Registry.ReadValue(RegistryPaths.FirewallAppContainers, DebuggedLoopbackAppsName);

    /// <summary>1: Remote Desktop uses TCP only (TerminalServer.admx, TS_SELECT_TRANSPORT).</summary>
    public Observed<uint> SelectTransport => host.Registry.ReadDWord(RegistryPaths.Policy, "SelectTransport");

    internal const string DebuggedLoopbackAppsName = "DebugedLoopbackApps";

    /// <summary>The settings of a profile.</summary>
    /// <param name="profile">The profile, one only.</param>
    public FirewallProfileSettings Settings(FirewallProfiles profile) => new(host, profile);

    /// <summary>The profiles of a set, one by one.</summary>
    /// <param name="profiles">The set.</param>
    public static IEnumerable<FirewallProfiles> Split(FirewallProfiles profiles) => Each.Where(one => (profiles & one) != 0);

    /// <summary>The rules that hold in a profile: those of Group Policy, and the machine's own unless Group Policy takes their effect away.</summary>
    /// <param name="profile">The profile.</param>
    public Observed<IReadOnlyList<FirewallRule>> RulesInForce(FirewallProfiles profile) => Merged(Settings(profile).AllowLocalPolicyMerge, LocalRules, PolicyRules);

    /// <summary>The connection security rules that hold in a profile.</summary>
    /// <param name="profile">The profile.</param>
    public Observed<IReadOnlyList<ConnectionSecurityRule>> ConnectionSecurityInForce(FirewallProfiles profile) =>
        Merged(Settings(profile).AllowLocalIPsecPolicyMerge, LocalConnectionSecurity, PolicyConnectionSecurity);

    private static Observed<IReadOnlyList<T>> Merged<T>(Observed<uint> merge, Observed<IReadOnlyList<T>> local, Observed<IReadOnlyList<T>> policy) =>
        !merge.IsKnown ? merge.Then(_ => policy)
        : merge.IsPresent && merge.Value == 0 ? policy
        : policy.Then(fromPolicy => local.Select<IReadOnlyList<T>>(own => [.. fromPolicy, .. own]));

    /// <summary>A key that is not there holds no rules.</summary>
    private Observed<IReadOnlyList<T>> Rules<T>(string key, Func<string, RegistryEntry, T> parse)
    {
        Observed<IReadOnlyList<RegistryEntry>> values = host.Registry.ReadValues(key);
        return values.IsAbsent
            ? Observed.Present<IReadOnlyList<T>>([], key)
            : values.Select<IReadOnlyList<T>>(entries => [.. entries.Select(entry => parse(key, entry))]);
    }
}
