using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

internal static class FirewallScenarios
{
    private const string PrivatePolicy = RegistryPaths.FirewallPolicy + @"\PrivateProfile";
    private const string PublicPolicy = RegistryPaths.FirewallPolicy + @"\PublicProfile";
    private const string PrivateLocal = RegistryPaths.Firewall + @"\StandardProfile";
    private const string BlockRule = "v2.31|Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort2_10=3380-3390|Name=Hardening|";
    private const string IpsecRule = "v2.31|Action=SecureServer|Active=TRUE|Protocol=6|EP1Port=3389|Name=Server isolation|Auth1Set={1}|Crypto2Set={2}|";
    private const string PolicyIpsec = RegistryPaths.FirewallPolicy + RegistryPaths.ConnectionSecurityRules;

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("firewall-rule-off-and-two-profiles", Verdict.Failing, "RDP7001", host =>
        {
            RulesOff(host);
            host.Firewall.Record(Observed.Present(FirewallProfiles.Domain | FirewallProfiles.Public));
        }),
        new("firewall-rule-off-and-firewall-off", Verdict.Healthy, "", host =>
        {
            RulesOff(host);
            host.SetDWord(PrivateLocal, "EnableFirewall", 0);
        }),
        new("firewall-lets-in-what-nothing-blocks", Verdict.Healthy, "", host =>
        {
            RulesOff(host);
            host.SetDWord(PrivateLocal, "DefaultInboundAction", 0);
        }),
        new("firewall-rule-deleted", Verdict.Failing, "RDP7001", host =>
        {
            host.RemoveRule(FirewallFacts.BuiltInTcp);
            host.RemoveRule(FirewallFacts.BuiltInUdp);
        }),
        new("firewall-rule-of-another-profile", Verdict.Failing, "RDP7001", host =>
        {
            host.SetRule(FirewallFacts.BuiltInTcp, RecordedFirewall.TcpRule.Replace("|LPort", "|Profile=Domain|LPort"));
            host.SetRule(FirewallFacts.BuiltInUdp, RecordedFirewall.UdpRule.Replace("|LPort", "|Profile=Domain|LPort"));
        }),
        new("firewall-rule-of-group-policy", Verdict.Healthy, "", host =>
        {
            RulesOff(host);
            PolicyLetsIn(host);
        }),
        new("firewall-rule-blocks", Verdict.Failing, "RDP7002", host => host.SetRule("{BLOCK}", BlockRule)),
        new("firewall-rule-blocks-and-built-in-rule-off", Verdict.Failing, "RDP7001", host =>
        {
            RulesOff(host);
            host.SetRule("{BLOCK}", BlockRule);
        }),
        new("firewall-rule-blocks-by-policy", Verdict.Failing, "RDP7002", host => host.SetRule("{BLOCK}", BlockRule, RecordedFirewall.PolicyRules)),
        new("firewall-rule-blocks-some", Verdict.AtRisk, "RDP7002", host => host.SetRule("{BLOCK}", BlockRule + "RA4=10.1.0.0/16|")),
        new("firewall-rule-blocks-another-program", Verdict.Healthy, "", host => host.SetRule("{BLOCK}", @"v2.31|Action=Block|Active=TRUE|Dir=In|Protocol=6|Profile=Private|App=C:\Tools\game.exe|Name=game|")),
        new("firewall-lets-in-some-addresses", Verdict.AtRisk, "RDP7003", host =>
        {
            host.SetRule(FirewallFacts.BuiltInTcp, RecordedFirewall.TcpRule + "RA4=LocalSubnet|RA4=10.1.0.0/255.255.0.0|RA6=LocalSubnet|");
        }),
        new("firewall-blocks-everything", Verdict.Failing, "RDP7004", host => host.SetDWord(PrivateLocal, "DoNotAllowExceptions", 1)),
        new("firewall-blocks-everything-by-policy", Verdict.Failing, "RDP7004", host => host.SetDWord(PrivatePolicy, "DoNotAllowExceptions", 1)),
        new("firewall-rule-off-and-everything-blocked-by-policy", Verdict.Failing, "RDP7001", host =>
        {
            host.SetDWord(PrivatePolicy, "DoNotAllowExceptions", 1);
            RulesOff(host);
        }),
        new("firewall-local-rules-ignored", Verdict.Failing, "RDP7005", host =>
        {
            host.Firewall.Record(Observed.Present(FirewallProfiles.Public));
            host.SetDWord(PublicPolicy, "AllowLocalPolicyMerge", 0);
        }),
        new("firewall-local-rules-ignored-and-policy-lets-in", Verdict.Healthy, "", host =>
        {
            host.SetDWord(PrivatePolicy, "AllowLocalPolicyMerge", 0);
            PolicyLetsIn(host);
        }),
        new("firewall-requires-ipsec", Verdict.AtRisk, "RDP7006", host => host.Registry.RecordValues(PolicyIpsec, HealthyHost.Present(new RegistryEntry("{ISO}", RegistryValue.String(IpsecRule))))),
        new("firewall-service-disabled", Verdict.AtRisk, "RDP7007", host => host.Disable("mpssvc")),
        new("firewall-filter-engine-stopped", Verdict.Failing, "RDP7008", host =>
        {
            host.Stop("mpssvc", 1068);
            host.Stop("BFE", 1067);
        }),
        new("firewall-service-crashes", Verdict.Failing, "RDP7009", host =>
        {
            host.Set(RegistryPaths.FirewallAppContainers, "DebugedLoopbackApps", RegistryValue.MultiString("S-1-15-2-1"));
            host.Stop("mpssvc", 13);
        }),
        new("firewall-service-will-crash", Verdict.AtRisk, "RDP7009", host =>
            host.Set(RegistryPaths.FirewallAppContainers, "DebugedLoopbackApps", RegistryValue.DWord(1))),
        new("firewall-udp-not-let-in", Verdict.AtRisk, "RDP7010", host => host.SwitchOff(FirewallFacts.BuiltInUdp)),
        new("firewall-udp-not-wanted", Verdict.Healthy, "", host =>
        {
            host.SwitchOff(FirewallFacts.BuiltInUdp);
            host.SetDWord(RegistryPaths.Policy, "SelectTransport", 1);
        }),
        new("firewall-port-without-rule", Verdict.Failing, "RDP7011", host =>
        {
            ListenerScenarios.CustomPort(host);
            host.RemoveRule("RDP 3390 TCP");
            host.RemoveRule("RDP 3390 UDP");
        }),
        new("firewall-bloated", Verdict.AtRisk, "RDP7012", Bloat),
        new("firewall-no-network", Verdict.Healthy, "", host =>
        {
            RulesOff(host);
            host.Firewall.Record(Observed.Present(FirewallProfiles.None));
        }),
        new("firewall-rule-not-understood", Verdict.Incomplete, "", host =>
        {
            host.SetRule(FirewallFacts.BuiltInTcp, RecordedFirewall.TcpRule + "NewLimit=7|");
            host.SetRule(FirewallFacts.BuiltInUdp, RecordedFirewall.UdpRule);
        })
        { IsPartlyJudged = true },
    ];

    internal static void RulesOff(RecordedHost host)
    {
        host.SwitchOff(FirewallFacts.BuiltInTcp);
        host.SwitchOff(FirewallFacts.BuiltInUdp);
    }

    private static void PolicyLetsIn(RecordedHost host)
    {
        host.SetRule("{TCP}", RecordedFirewall.TcpRule, RecordedFirewall.PolicyRules);
        host.SetRule("{UDP}", RecordedFirewall.UdpRule, RecordedFirewall.PolicyRules);
    }

    /// <summary>What a host of many users collects: rules of apps, owned by users.</summary>
    private static void Bloat(RecordedHost host)
    {
        const string app = "v2.31|Action=Block|Active=TRUE|Dir=In|Profile=Domain|Profile=Private|Profile=Public|Name=App|LUOwn=S-1-5-21-1-2-3-{0}|AppPkgId=S-1-15-2-1-2-{0}|";
        List<RegistryEntry> entries = [.. host.Registry.ReadValues(RecordedFirewall.LocalRules).Value];
        entries.AddRange(Enumerable.Range(1000, 5001).Select(number => new RegistryEntry($"{{APP-{number}}}", RegistryValue.String(string.Format(CultureInfo.InvariantCulture, app, number)))));
        host.Registry.RecordValues(RecordedFirewall.LocalRules, Observed.Present<IReadOnlyList<RegistryEntry>>(entries));
    }
}
