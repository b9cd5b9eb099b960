using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Firewall;

/// <summary>Lets Remote Desktop in by the least change: Windows' own rule switched on where it fits, else one rule for one port.</summary>
internal sealed class FirewallOpening
{
    // TerminalServer.admx, TS_SELECT_TRANSPORT.
    private const uint TcpOnly = 1;

    private readonly PlanBuilder plan;
    private readonly string checkId;
    private readonly uint port;
    private readonly IReadOnlyList<FirewallProfiles> profiles;
    private readonly IReadOnlyList<FirewallRule> local;

    private FirewallOpening(PlanBuilder plan, string checkId, uint port, IReadOnlyList<FirewallProfiles> profiles, IReadOnlyList<FirewallRule> local)
    {
        this.plan = plan;
        this.checkId = checkId;
        this.port = port;
        this.profiles = profiles;
        this.local = local;
    }

    /// <summary>What is to be opened for the faults of a check; null when there is none, or where the rules could not be read.</summary>
    public static FirewallOpening? For(PlanBuilder plan, string checkId)
    {
        IReadOnlyList<FirewallProfiles> profiles =
            [.. FirewallFacts.Each.Where(profile => plan.Problems.Any(finding => finding.CheckId == checkId && finding.Subject == profile.ToString()))];
        if (profiles.Count == 0)
        {
            return null;
        }

        Observed<IReadOnlyList<FirewallRule>> local = plan.Facts.Firewall.LocalRules;
        Observed<uint> port = plan.Facts.Listener.Port;
        if (!local.IsPresent || !port.IsPresent)
        {
            plan.RefuseUnread(checkId, local.IsPresent ? port.Source : local.Source, local.IsPresent ? port.Describe() : local.Describe());
            return null;
        }

        return new FirewallOpening(plan, checkId, port.Value, profiles, local.Value);
    }

    /// <summary>Whether the rule that Windows brings lets the port in once it is switched on.</summary>
    public bool FitsBuiltIn(int protocol) => BuiltIn(protocol) is FirewallRule rule
        && FirewallRuleText.SwitchedOn(rule.Text) is not null
        && profiles.All(profile => rule.ReachWhenActive(protocol, port, profile) is FirewallReach.All or FirewallReach.Some);

    /// <summary>Opens TCP, and with it UDP unless it is open or not wanted: a session that uses both is the smoother one.</summary>
    public void OpenBoth()
    {
        if (FirewallObstacles.Refuse(plan, checkId, profiles))
        {
            return;
        }

        Add(FirewallRule.Tcp);
        Observed<uint> transport = plan.Facts.Firewall.SelectTransport;
        if (transport.IsKnown && !(transport.IsPresent && transport.Value == TcpOnly) && !IsOpen(FirewallRule.Udp))
        {
            Add(FirewallRule.Udp);
        }
    }

    /// <summary>Opens UDP alone.</summary>
    public void OpenUdp()
    {
        if (!FirewallObstacles.Refuse(plan, checkId, profiles))
        {
            Add(FirewallRule.Udp);
        }
    }

    private void Add(int protocol)
    {
        if (FitsBuiltIn(protocol))
        {
            FirewallRule rule = BuiltIn(protocol)!;
            plan.Add(new FirewallRuleChange { Rule = rule.Name, Old = rule.Text, New = FirewallRuleText.SwitchedOn(rule.Text), Why = "Windows brings this rule for Remote Desktop; it is off. Nothing else of it changes." });
            return;
        }

        string name = $"RdpTroubleshoot-In-{(protocol == FirewallRule.Tcp ? "TCP" : "UDP")}-{port}";
        FirewallProfiles all = profiles.Aggregate((sum, profile) => sum | profile);
        var change = new FirewallRuleChange { Rule = name, Old = null, New = FirewallRuleText.Allowing(name, protocol, port, all), Why = "The port needs a rule of its own: only this port, only for TermService, only in the profiles in use." };
        if (change.Compare(plan.Facts.Host) == ChangeState.Before)
        {
            plan.Add(change);
        }
        else
        {
            plan.Refuse(checkId, $"There is a rule named {name} already, and it says something else.", $"Look at it: Get-NetFirewallRule -DisplayName {name}   Correct it or take it away, then run this again.");
        }
    }

    private FirewallRule? BuiltIn(int protocol) =>
        local.FirstOrDefault(rule => rule.Name.Equals(protocol == FirewallRule.Tcp ? FirewallFacts.BuiltInTcp : FirewallFacts.BuiltInUdp, StringComparison.OrdinalIgnoreCase));

    private bool IsOpen(int protocol) => profiles.All(profile =>
        plan.Facts.Firewall.RulesInForce(profile) is { IsPresent: true } rules && new FirewallView(rules.Value, protocol, port, profile).IsOpen);
}
