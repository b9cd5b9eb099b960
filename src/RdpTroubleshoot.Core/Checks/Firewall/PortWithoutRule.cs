using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Firewall;

internal sealed class PortWithoutRule : FirewallCheck
{
    public override CheckInfo Info { get; } = new("RDP7011", Area.Firewall, "The port was changed and the firewall was not told")
    {
        Why = "The rules that Windows brings are for port 3389. A listener on another port needs a rule of its own.",
        Needs = "PortNumber, and the rules in force in each active profile.",
        Explains = ["RDP7001"],
        Repairs = ["Repair-RdpFirewall"],
        Manual = ["New-NetFirewallRule -Name RdpTroubleshoot-In-TCP-<port> -DisplayName RdpTroubleshoot-In-TCP-<port> -Direction Inbound -Protocol TCP -LocalPort <port> -Service termservice -Action Allow"],
        References = ["MS Learn: Change the listening port in Remote Desktop"],
    };

    protected override Finding JudgeProfile(HostFacts facts, FirewallProfileSettings settings)
    {
        uint port = Need(facts.Listener.Port);
        if (port is ListenerFacts.DefaultPort)
        {
            return NotApplicable("The port is 3389, which Windows brings rules for.");
        }

        FirewallView view = View(facts, settings);
        bool isOpen = view.IsOpen || IsOpenByDefault(settings);
        IReadOnlyList<FirewallRule> unclear = view.Allowing(FirewallReach.Unclear);
        return isOpen ? Pass($"Port {port} is let in, in the profile {settings.Profile}.")
            : unclear.Count > 0 ? NotEvaluated($"Not judged: these rules are not understood: {Names(unclear)}.")
            : Fail(
                $"The port is {port}, and no rule lets it in, in the profile {settings.Profile}.",
                [
                    new Proof("PortNumber", $"{port}", "3389, or a rule for the port", facts.Listener.Port.Source),
                    .. Prove(Need(facts.Firewall.LocalRules).Where(rule => rule.Name == FirewallFacts.BuiltInTcp), $"another rule, for port {port}"),
                ]);
    }
}
