using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Firewall;

internal sealed class SomeAddressesOnly : FirewallCheck
{
    public override CheckInfo Info { get; } = new("RDP7003", Area.Firewall, "The firewall lets in some clients only")
    {
        Why = "A rule that is limited to addresses, an interface or IPsec lets others wait until they give up. It is good practice where it is on purpose, and puzzling where nobody knows of it.",
        Needs = "The rules that let Remote Desktop in, in each active profile, with their remote addresses and other limits.",
        Explains = [Consequences.ClientsCannotConnect],
        Manual = ["Compare the addresses with those of the clients that fail. To let in others as well: Set-NetFirewallRule -Name <name of the rule> -RemoteAddress <addresses>"],
        References = ["MS-GPFAS 2.2.2.19 Firewall Rule", "MS-FASP 2.2.37 FW_RULE, RemoteAddresses"],
    };

    protected override Finding JudgeProfile(HostFacts facts, FirewallProfileSettings settings)
    {
        FirewallView view = View(facts, settings);
        IReadOnlyList<FirewallRule> some = view.Allowing(FirewallReach.Some);
        bool isOpen = view.Allowing(FirewallReach.All).Count > 0 || IsOpenByDefault(settings);
        return some.Count == 0 || isOpen
            ? Pass($"No rule limits who gets in, in the profile {settings.Profile}.")
            : Warn($"Only some clients get in, in the profile {settings.Profile}: {Names(some)}.", Prove(some, "the clients that are to get in")) with { Confidence = Confidence.Medium };
    }
}
