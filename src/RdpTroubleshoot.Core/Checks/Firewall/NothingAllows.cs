using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Firewall;

internal sealed class NothingAllows : FirewallCheck
{
    public override CheckInfo Info { get; } = new("RDP7001", Area.Firewall, "No firewall rule lets Remote Desktop in")
    {
        Why = "What no rule allows, Windows Firewall drops without an answer: clients wait and give up, while a client on the machine itself gets through.",
        Needs = "The active profiles, the settings of each, the inbound rules of the machine and of Group Policy, PortNumber. A rule has to be on, allow TCP on that port in the profile, and not be tied to another program or service.",
        Explains = [Consequences.ClientsCannotConnect],
        Repairs = ["Repair-RdpFirewall"],
        Manual =
        [
            "Port 3389: Enable-NetFirewallRule -Name RemoteDesktop-UserMode-In-TCP, RemoteDesktop-UserMode-In-UDP",
            "Another port: New-NetFirewallRule -Name RdpTroubleshoot-In-TCP-<port> -DisplayName RdpTroubleshoot-In-TCP-<port> -Direction Inbound -Protocol TCP -LocalPort <port> -Service termservice -Action Allow",
        ],
        References = ["MS-GPFAS 2.2.2.19 Firewall Rule", "MS-FASP 2.2.37 FW_RULE", "MS Learn: Prepare a Windows VHD to upload to Azure"],
    };

    protected override Finding JudgeProfile(HostFacts facts, FirewallProfileSettings settings)
    {
        FirewallView view = View(facts, settings);
        IReadOnlyList<FirewallRule> open = [.. view.Allowing(FirewallReach.All), .. view.Allowing(FirewallReach.Some)];
        if (open.Count > 0)
        {
            return Pass($"{open[0].Name} lets Remote Desktop in.", Prove(open, ""));
        }

        if (IsOpenByDefault(settings))
        {
            return Pass($"The profile {settings.Profile} lets in what no rule blocks.", settings.DefaultInboundAction.Prove("1"));
        }

        IReadOnlyList<FirewallRule> unclear = [.. view.Allowing(FirewallReach.Unclear), .. view.Opaque.Where(rule => rule.Action == FirewallAction.Unknown)];
        uint port = Need(facts.Listener.Port);
        return unclear.Count > 0
            ? NotEvaluated($"Not judged: no rule is sure to let TCP port {port} in, and these are not understood: {Names(unclear)}.", Prove(unclear, ""))
            : Fail($"No rule lets TCP port {port} in, in the profile {settings.Profile}.", Facts(facts, settings, port));
    }

    /// <summary>What there is: the built-in rule as it stands, and how many rules were looked at.</summary>
    private static Proof[] Facts(HostFacts facts, FirewallProfileSettings settings, uint port)
    {
        var rules = Need(facts.Firewall.RulesInForce(settings.Profile));
        return
        [
            new Proof($"rules in force in {settings.Profile}", $"{rules.Count}, none of which allows TCP port {port}", "one that does", facts.Firewall.LocalRules.Source),
            .. Prove(Need(facts.Firewall.LocalRules).Where(rule => rule.Name == FirewallFacts.BuiltInTcp), port == ListenerFacts.DefaultPort ? "Active=TRUE" : ""),
        ];
    }
}
