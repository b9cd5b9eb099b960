using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>The text of firewall rules (MS-GPFAS 2.2.2.19), to compare and to write.</summary>
public static class FirewallRuleText
{
    // The version from which on a rule may be limited to a service; the service writes its own instead.
    private const string Version = "v2.10";

    // A part that says what holds without it as well.
    private static readonly string[] Defaults = ["Edge=FALSE", "Protocol=256"];

    /// <summary>Whether two texts say the same: the same parts in any order, whatever their version. Null is no rule.</summary>
    /// <param name="one">A text.</param>
    /// <param name="other">Another one.</param>
    public static bool IsSame(string? one, string? other) =>
        one is null || other is null ? one is null && other is null : one == other || Parts(one).SequenceEqual(Parts(other), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a value is the rule of a name: by the value's name, or by the name that people see.</summary>
    /// <param name="entry">The value.</param>
    /// <param name="name">The rule's name.</param>
    public static bool IsNamed(RegistryEntry entry, string name) =>
        entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (entry.Value.Text is string text && text.Contains("|Name=" + name + "|"));

    /// <summary>The text of a rule that is switched on; null when its text does not say once that it is off.</summary>
    /// <param name="text">The text of the rule.</param>
    public static string? SwitchedOn(string text)
    {
        const string off = "|Active=FALSE|";
        int place = text.IndexOf(off, StringComparison.OrdinalIgnoreCase);
        bool isOnce = place >= 0 && text.IndexOf("|Active=", place + 1, StringComparison.OrdinalIgnoreCase) < 0;
        return isOnce ? text.Substring(0, place) + "|Active=TRUE|" + text.Substring(place + off.Length) : null;
    }

    /// <summary>The text of a rule that lets one port of Remote Desktop's service in.</summary>
    /// <param name="name">The rule's name.</param>
    /// <param name="protocol">The protocol number.</param>
    /// <param name="port">The port.</param>
    /// <param name="profiles">The profiles it holds in.</param>
    public static string Allowing(string name, int protocol, uint port, FirewallProfiles profiles) => string.Concat(
        $"{Version}|Action=Allow|Active=TRUE|Dir=In|Protocol={protocol}|",
        string.Concat(FirewallFacts.Split(profiles).Select(profile => $"Profile={profile}|")),
        $"LPort={port}|Svc=termservice|Name={name}|");

    /// <summary>The parts of a text besides its version, sorted, without those that change nothing.</summary>
    private static List<string> Parts(string text) =>
        [.. text.Split('|').Skip(1).Where(part => part.Length > 0 && !Defaults.Contains(part, StringComparer.OrdinalIgnoreCase)).OrderBy(part => part, StringComparer.OrdinalIgnoreCase)];
}
