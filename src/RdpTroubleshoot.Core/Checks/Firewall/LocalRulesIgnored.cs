using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Firewall;

internal sealed class LocalRulesIgnored : FirewallCheck
{
    public override CheckInfo Info { get; } = new("RDP7005", Area.Firewall, "Group Policy leaves the machine's own firewall rules without effect")
    {
        Why = "Where AllowLocalPolicyMerge is 0, only rules of Group Policy count. The rules of Remote Desktop look as if they were on, and have no effect. Hardening guides set it for the public profile, and a machine that does not find its domain controller is in that profile.",
        Needs = "AllowLocalPolicyMerge of each active profile, the rules of Group Policy and of the machine.",
        Explains = ["RDP7001"],
        Manual = FirewallPolicyManual.Steps("AllowLocalPolicyMerge to 0"),
        References = ["MS-GPFAS 2.2.3.13 Allow Local Firewall Rule Policy Merge", "CIS Benchmarks, Windows Firewall: Public, Apply local firewall rules"],
    };

    protected override Finding JudgeProfile(HostFacts facts, FirewallProfileSettings settings)
    {
        Observed<uint> merge = NeedAnswer(settings.AllowLocalPolicyMerge);
        var proof = new Proof("AllowLocalPolicyMerge", merge.ToString(), "1, or a rule of Group Policy for Remote Desktop", merge.Source);
        if (merge.IsAbsent || merge.Value != 0)
        {
            return Pass($"The machine's own rules count in the profile {settings.Profile}.", proof);
        }

        if (View(facts, settings).IsOpen)
        {
            return Pass($"Group Policy ignores the machine's own rules in the profile {settings.Profile}, and lets Remote Desktop in itself.", proof);
        }

        uint port = Need(facts.Listener.Port);
        IReadOnlyList<FirewallRule> ignored = [.. Need(facts.Firewall.LocalRules)
            .Where(rule => rule.Action == FirewallAction.Allow && rule.Reach(FirewallRule.Tcp, port, settings.Profile) is FirewallReach.All or FirewallReach.Some)];
        string names = ignored.Count == 0 ? "" : $" {Names(ignored)} would let Remote Desktop in, and has no effect.";
        return Warn($"Group Policy ignores the machine's own rules in the profile {settings.Profile}.{names}", [proof, .. Prove(ignored, "the same in Group Policy")]);
    }
}
