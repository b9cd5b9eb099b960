using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>What the firewall makes of one port in one profile: the rules in force that reach it. A rule that blocks wins over one that allows.</summary>
internal sealed class FirewallView
{
    private readonly IReadOnlyList<FirewallRule> rules;
    private readonly int protocol;
    private readonly long port;
    private readonly FirewallProfiles profile;

    public FirewallView(IReadOnlyList<FirewallRule> rules, int protocol, long port, FirewallProfiles profile)
    {
        this.rules = rules;
        this.protocol = protocol;
        this.port = port;
        this.profile = profile;
    }

    /// <summary>The rules that let the port's traffic in and reach this far.</summary>
    public IReadOnlyList<FirewallRule> Allowing(FirewallReach reach) =>
        [.. rules.Where(rule => rule.Action is FirewallAction.Allow or FirewallAction.Bypass && rule.Reach(protocol, port, profile) == reach)];

    /// <summary>The rules that keep it out and reach this far.</summary>
    public IReadOnlyList<FirewallRule> Blocking(FirewallReach reach) =>
        [.. rules.Where(rule => rule.Action == FirewallAction.Block && rule.Reach(protocol, port, profile) == reach)];

    /// <summary>The rules of which it cannot even be told whether they allow or block.</summary>
    public IReadOnlyList<FirewallRule> Opaque => [.. rules.Where(rule => rule.IsOpaque)];

    /// <summary>Whether some rule lets somebody in.</summary>
    public bool IsOpen => Allowing(FirewallReach.All).Count > 0 || Allowing(FirewallReach.Some).Count > 0;
}
