using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Firewall;
using RdpTroubleshoot.Windows.Native;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>
/// Changes firewall rules through INetFwPolicy2 (netfw.h): the running service does not notice what is written to the registry. What is
/// there is read from the registry, because there only a rule has a name that does not depend on the display language.
/// </summary>
internal static class FirewallEditor
{
    private const string RulesKey = RegistryPaths.Firewall + RegistryPaths.FirewallRules;

    /// <summary>Switches a rule on or off, adds one or takes one away.</summary>
    /// <param name="name">The rule's name.</param>
    /// <param name="expected">The text of the rule that is there; null for none.</param>
    /// <param name="text">The text of the rule that is to be there; null for none.</param>
    public static void Set(string name, string? expected, string? text)
    {
        string? now = Present(name);
        if (FirewallRuleText.IsSame(now, text))
        {
            return;
        }

        if (!FirewallRuleText.IsSame(now, expected))
        {
            throw new RefusedException("the rule is another one by now");
        }

        using ComObject policy = ComObject.Create(FirewallClasses.Policy, "INetFwPolicy2");
        using ComObject rules = ComObject.Of(policy.Get("Rules"), "INetFwRules");
        if (now is null)
        {
            FirewallRuleWriting.Add(rules, Parse(name, text!));
        }
        else if (text is null)
        {
            // Only a rule that was added here is taken away, and the service knows those by this name.
            rules.Call("Remove", name);
        }
        else
        {
            FirewallRuleWriting.Switch(rules, Parse(name, now), Switched(name, now, text));
        }
    }

    /// <summary>Whether the rule is to be on; everything else of it has to stay.</summary>
    private static bool Switched(string name, string now, string text)
    {
        bool isOn = Parse(name, text).IsActive;
        string other = isOn ? FirewallRuleText.SwitchedOn(now) ?? "" : FirewallRuleText.SwitchedOn(text) ?? "";
        return FirewallRuleText.IsSame(other, isOn ? text : now)
            ? isOn
            : throw new RefusedException("only whether a rule is on is changed, and nothing else of it");
    }

    private static string? Present(string name)
    {
        using RegistryHandle key = RegistryHandle.Open(RegistryEditor.BelowHive(RulesKey), RegistryHandle.QueryValue);
        List<RegistryEntry> named = [.. RegistryValueList.Read(key).Where(entry => FirewallRuleText.IsNamed(entry, name))];
        return named.Count <= 1
            ? named.FirstOrDefault()?.Value.Text
            : throw new RefusedException(string.Format(CultureInfo.InvariantCulture, "{0} rules have this name", named.Count));
    }

    private static FirewallRule Parse(string name, string text)
    {
        FirewallRule rule = FirewallRule.Parse(RulesKey, new RegistryEntry(name, RegistryValue.String(text)));
        return !rule.IsOpaque && rule.NotUnderstood.Count == 0 ? rule : throw new RefusedException("the text of the rule is not understood");
    }
}
