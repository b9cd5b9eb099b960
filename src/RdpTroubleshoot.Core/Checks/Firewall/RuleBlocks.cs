using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Firewall;

internal sealed class RuleBlocks : FirewallCheck
{
    public override CheckInfo Info { get; } = new("RDP7002", Area.Firewall, "A firewall rule blocks Remote Desktop")
    {
        Why = "A rule that blocks wins over every rule that allows. Enabling the rules of Remote Desktop changes nothing then.",
        Needs = "The inbound rules in force in each active profile, PortNumber.",
        Explains = [Consequences.ClientsCannotConnect],
        Manual =
        [
            "Ask whoever made the rule what it is for. When it may go: Disable-NetFirewallRule -Name <name of the rule>",
            "A rule of Group Policy: gpresult /scope computer /h report.html, change it there, then run: gpupdate /target:computer",
        ],
        References = ["MS-GPFAS 2.2.2.19 Firewall Rule", "MS Learn: Windows Firewall rules, rule precedence for inbound rules"],
    };

    protected override Finding JudgeProfile(HostFacts facts, FirewallProfileSettings settings)
    {
        FirewallView view = View(facts, settings);
        IReadOnlyList<FirewallRule> all = view.Blocking(FirewallReach.All);
        IReadOnlyList<FirewallRule> some = view.Blocking(FirewallReach.Some);
        IReadOnlyList<FirewallRule> unclear = [.. view.Blocking(FirewallReach.Unclear), .. view.Opaque];
        return all.Count > 0 ? Fail($"{Names(all)} blocks Remote Desktop in the profile {settings.Profile}.", Prove(all, "no rule that blocks the port"))
            : some.Count > 0 ? Warn($"Some clients are blocked in the profile {settings.Profile}: {Names(some)}.", Prove(some, "no rule that blocks the port"))
            : unclear.Count > 0 ? NotEvaluated($"Not judged: whether these rules block Remote Desktop is not understood: {Names(unclear)}.", Prove(unclear, ""))
            : Pass($"No rule blocks Remote Desktop in the profile {settings.Profile}.");
    }
}
