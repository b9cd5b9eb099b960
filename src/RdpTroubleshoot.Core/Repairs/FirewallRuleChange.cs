using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs;

/// <summary>
/// A firewall rule of the machine is switched on or off, appears or goes. Rules are compared by what they say, because the firewall's
/// service writes their text in its own order and with its own version.
/// </summary>
public sealed record FirewallRuleChange : Change
{
    private const string NotThere = "(not there)";

    /// <summary>The rule's name: that of its value, or the name it shows to people where the service named the value itself.</summary>
    public required string Rule { get; init; }

    /// <summary>The text of the rule that is there now (MS-GPFAS 2.2.2.19); null for none.</summary>
    public required string? Old { get; init; }

    /// <summary>The text of the rule that is to be there; null for none.</summary>
    public required string? New { get; init; }

    /// <inheritdoc/>
    public override string Target => "firewall rule " + Rule;

    /// <inheritdoc/>
    public override string OldText => Old ?? NotThere;

    /// <inheritdoc/>
    public override string NewText => New ?? NotThere;

    /// <inheritdoc/>
    public override ChangeState Compare(IHost host)
    {
        Observed<string?> now = Read(host);
        return !now.IsPresent ? ChangeState.Unknown
            : FirewallRuleText.IsSame(now.Value, New) ? ChangeState.After
            : FirewallRuleText.IsSame(now.Value, Old) ? ChangeState.Before
            : ChangeState.Other;
    }

    /// <inheritdoc/>
    public override EditResult Apply(IHostEditor editor) => editor.SetFirewallRule(Rule, Old, New);

    /// <inheritdoc/>
    public override EditResult Undo(IHostEditor editor) => editor.SetFirewallRule(Rule, New, Old);

    /// <summary>The rule's text as it is now; null for none. Two rules of one name cannot be told apart, and count as not read.</summary>
    internal Observed<string?> Read(IHost host)
    {
        string key = RegistryPaths.Firewall + RegistryPaths.FirewallRules;
        Observed<IReadOnlyList<RegistryEntry>> values = host.Registry.ReadValues(key);
        return values.IsAbsent ? Observed.Present<string?>(null, key) : values.Then(entries => Find([.. entries.Where(entry => FirewallRuleText.IsNamed(entry, Rule))], key));
    }

    private Observed<string?> Find(List<RegistryEntry> named, string key) =>
        named.Count > 1 ? Observed.Failed<string?>($"there are {named.Count} rules named {Rule}", key)
        : named.Count == 0 ? Observed.Present<string?>(null, key)
        : named[0].Value.Type == RegistryValueType.String ? Observed.Present<string?>(named[0].Value.Text, key)
        : Observed.Failed<string?>($"it is a {named[0].Value.Type} where a String belongs", key);
}
