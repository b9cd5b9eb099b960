using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Firewall;

internal sealed class IpsecRequired : FirewallCheck
{
    public override CheckInfo Info { get; } = new("RDP7006", Area.Firewall, "IPsec is required of clients")
    {
        Why = "A connection security rule that requires IPsec of what comes in drops the first packet of every client that has none, without an answer and without an entry in a log. Clients within the same isolated domain get through.",
        Needs = "The connection security rules of the machine and of Group Policy in each active profile, PortNumber.",
        Explains = [Consequences.ClientsCannotConnect],
        Manual =
        [
            "Get-NetIPsecRule -PolicyStore ActiveStore   (InboundSecurity Require)",
            "Exempt the port, or ask whoever runs the IPsec policy.",
        ],
        References = ["MS-GPFAS 2.2.6.2 Connection Security Rule", "MS-FASP 2.2.52 FW_CS_RULE_ACTION"],
    };

    protected override Finding JudgeProfile(HostFacts facts, FirewallProfileSettings settings)
    {
        uint port = Need(facts.Listener.Port);
        IReadOnlyList<ConnectionSecurityRule> rules = Need(facts.Firewall.ConnectionSecurityInForce(settings.Profile));
        ILookup<FirewallReach, ConnectionSecurityRule> byReach = rules.ToLookup(rule => rule.Reach(FirewallRule.Tcp, port, settings.Profile));
        List<ConnectionSecurityRule> requiring = [.. byReach[FirewallReach.All], .. byReach[FirewallReach.Some]];
        if (requiring.Count > 0)
        {
            return Warn(
                $"{requiring[0].Name} requires IPsec for TCP port {port} in the profile {settings.Profile}.",
                new Proof(requiring[0].Name, "requires IPsec of what comes in", "no such rule, or clients with IPsec", requiring[0].Source)) with { Confidence = Confidence.Medium };
        }

        ConnectionSecurityRule? unclear = byReach[FirewallReach.Unclear].FirstOrDefault();
        return unclear is null
            ? Pass($"No connection security rule requires IPsec for TCP port {port} in the profile {settings.Profile}.")
            : NotEvaluated($"Not judged: the connection security rule {unclear.Name} is not understood.", new Proof(unclear.Name, "not understood", "", unclear.Source));
    }
}
