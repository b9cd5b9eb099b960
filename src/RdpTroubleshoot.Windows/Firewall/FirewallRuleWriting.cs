using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices.ComTypes;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Editing;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Firewall;

/// <summary>Rules of the firewall's service: INetFwRules and INetFwRule (netfw.h).</summary>
internal static class FirewallRuleWriting
{
    // NET_FW_RULE_DIR_IN, NET_FW_ACTION_ALLOW (icftypes.h).
    private const int Inbound = 1;
    private const int Allow = 1;

    /// <summary>NET_FW_PROFILE2_ALL without the bits that no profile has (icftypes.h).</summary>
    private const int EveryProfile = 7;

    private const int MostRules = 100_000;

    /// <summary>Adds a rule that allows something in.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="rule">The new rule.</param>
    public static void Add(ComObject rules, FirewallRule rule)
    {
        if (rule.Action != FirewallAction.Allow || !rule.IsInbound || !rule.IsActive || rule.Protocol is not int protocol || rule.Ports is null
            || rule.Application.Length > 0 || rule.RemoteAddresses.Count > 0 || rule.Limits.Count > 0 || rule.Owners.Count > 0 || rule.Group.Length > 0)
        {
            throw new RefusedException("a rule like this one is not made here");
        }

        using ComObject made = ComObject.Create(FirewallClasses.Rule, "INetFwRule");
        made.Set("Name", rule.DisplayName);
        made.Set("Protocol", protocol);
        made.Set("LocalPorts", Ports(rule));
        made.Set("ServiceName", rule.Service);
        made.Set("Direction", Inbound);
        made.Set("Profiles", Profiles(rule));
        made.Set("Action", Allow);
        made.Set("Enabled", true);
        rules.Call("Add", made.Instance);
    }

    /// <summary>
    /// Switches a rule on or off. The service knows it by what the display language calls it; it is found by what it says, and nothing is
    /// changed unless exactly one rule says it.
    /// </summary>
    /// <param name="rules">The rules.</param>
    /// <param name="rule">The rule as it is.</param>
    /// <param name="isOn">Whether it is to be on.</param>
    public static void Switch(ComObject rules, FirewallRule rule, bool isOn)
    {
        List<ComObject> same = [.. Each(rules).Where(one => IsSame(one, rule))];
        if (same.Count != 1)
        {
            throw new RefusedException(string.Format(
                CultureInfo.InvariantCulture, "{0} rules of the firewall's service look like it, so that none is changed; by hand: {1}-NetFirewallRule -Name {2}", same.Count, isOn ? "Enable" : "Disable", rule.Name));
        }

        using ComObject found = same[0];
        found.Set("Enabled", isOn);
    }

    private static bool IsSame(ComObject one, FirewallRule rule) =>
        Number(one.Get("Direction")) == Inbound == rule.IsInbound
        && Number(one.Get("Protocol")) == rule.Protocol
        && one.Get("Enabled") is bool isOn && isOn == rule.IsActive
        && IsText(one.Get("Grouping"), rule.Group)
        && IsText(one.Get("LocalPorts"), Ports(rule))
        && IsText(one.Get("ServiceName"), rule.Service)
        && (Number(one.Get("Profiles")) & EveryProfile) == Profiles(rule);

    private static bool IsText(object? now, string text) => string.Equals(now as string ?? "", text, StringComparison.OrdinalIgnoreCase);

    private static int Number(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static string Ports(FirewallRule rule) => string.Join(",", rule.Ports ?? []);

    private static int Profiles(FirewallRule rule) => rule.Profiles is FirewallProfiles some ? (int)some : EveryProfile;

    private static IEnumerable<ComObject> Each(ComObject rules)
    {
        int count = 0;
        foreach (object? one in Objects(rules.Get("_NewEnum")))
        {
            if (++count > MostRules)
            {
                throw new UnreadableException("the firewall's service lists rules without end");
            }

            yield return ComObject.Of(one, "INetFwRule");
        }
    }

    /// <summary>Some runtimes give the list itself, others what .NET makes of it.</summary>
    private static IEnumerable<object?> Objects(object? list)
    {
        object[] one = new object[1];
        switch (list)
        {
            case IEnumVARIANT variants:
                while (variants.Next(1, one, IntPtr.Zero) == 0)
                {
                    yield return one[0];
                }

                break;
            case IEnumerator enumerator:
                while (enumerator.MoveNext())
                {
                    yield return enumerator.Current;
                }

                break;
            default:
                throw new UnreadableException("the firewall's service does not list its rules");
        }
    }
}
