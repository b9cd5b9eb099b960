using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>
/// Reads the text of a firewall rule (MS-GPFAS 2.2.2.19). What it does not know is kept as "not understood": a rule that is read in part
/// must not pass for one that is read.
/// </summary>
internal static class FirewallRuleParser
{
    /// <summary>The longest text that is read, in characters; MS-FASP 2.2.37 limits each text in a rule to 10001.</summary>
    public const int MaximumLength = 1024 * 1024;

    // Ports by their name (MS-GPFAS 2.2.2, LPORT-KEYWORD-VAL): none of them is the RDP port.
    private static readonly HashSet<string> NamedPorts = new(StringComparer.OrdinalIgnoreCase)
    {
        "RPC", "RPC-EPMap", "Teredo", "IPTLSIn", "IPHTTPSIn", "IPTLSOut", "IPHTTPSOut", "Ply2Disc", "mDNS", "CortanaOut", "ProximalTCPCDN",
    };

    // What does not limit a rule, or limits only what is neither TCP nor UDP.
    private static readonly HashSet<string> Remarks = new(StringComparer.OrdinalIgnoreCase) { "Name", "Desc", "EmbedCtxt", "Edge", "Defer", "LSM", "ICMP4", "ICMP6", "SkipVer" };

    // What limits a rule to some of the traffic that it would else cover.
    private static readonly HashSet<string> Limits = new(StringComparer.OrdinalIgnoreCase)
    {
        "RPort", "RPort2_10", "LA4", "LA6", "IF", "IFType", "Security", "Security2", "Security2_9", "RMAuth", "RUAuth", "LUAuth", "LUAuth2_24", "TTK", "TTK2_22",
        "TTK2_27", "TTK2_28", "NNm", "LOM",
    };

    private static readonly HashSet<string> Owners = new(StringComparer.OrdinalIgnoreCase) { "AppPkgId", "LUOwn", "PFN" };

    private static readonly HashSet<string> RemoteAddresses = new(StringComparer.OrdinalIgnoreCase) { "RA4", "RA6", "RA42", "RA62" };

    /// <summary>The rule of a value.</summary>
    /// <param name="key">The key that it lies in.</param>
    /// <param name="entry">The value.</param>
    public static FirewallRule Parse(string key, RegistryEntry entry)
    {
        var rule = new FirewallRule { Name = entry.Name, Source = key + "\\" + entry.Name, Text = entry.Value.Text ?? "" };
        return entry.Value.Type != RegistryValueType.String ? Opaque(rule, $"it is a {entry.Value.Type} where a String belongs")
            : rule.Text.Length > MaximumLength ? Opaque(rule with { Text = "" }, $"it is {rule.Text.Length} characters long")
            : Parse(rule);
    }

    private static FirewallRule Parse(FirewallRule rule)
    {
        var fields = RuleFields.Parse(rule.Text);
        if (fields is null)
        {
            return Opaque(rule, "it does not begin with a version");
        }

        var unknown = new List<string>();
        FirewallAction action = Action(fields.Last("Action"));
        bool? active = Switch(fields.Last("Active"), "TRUE", "FALSE");
        bool? inbound = Switch(fields.Last("Dir"), "In", "Out");
        FirewallRule parsed = rule with
        {
            DisplayName = fields.Last("Name") ?? "",
            Group = fields.Last("EmbedCtxt") ?? "",
            Action = action,
            IsActive = active ?? false,
            IsInbound = inbound ?? false,
            Protocol = Protocol(fields.Last("Protocol"), unknown),
            Profiles = Profiles(fields.All("Profile"), unknown),
            Ports = Ports([.. fields.All("LPort"), .. fields.All("LPort2_10")], unknown),
            RemoteAddresses = [.. fields.Where(RemoteAddresses.Contains).Select(field => field.Value)],
            Application = fields.Last("App") ?? "",
            Service = fields.Last("Svc") ?? "",
            Limits = [.. fields.Where(Limits.Contains).Select(field => field.Key + "=" + field.Value)],
            Owners = [.. fields.Where(Owners.Contains).Select(field => field.Key + "=" + field.Value)],
        };
        unknown.AddRange(fields.Where(IsUnknown).Select(field => field.Key + "=" + field.Value));
        unknown.AddRange(RulePlatform.NotUnderstood(fields));
        return action == FirewallAction.Unknown || active is null || inbound is null
            ? Opaque(parsed, "what it does, in which direction, or whether it is on")
            : parsed with { NotUnderstood = unknown };
    }

    private static FirewallRule Opaque(FirewallRule rule, string what) => rule with { IsOpaque = true, NotUnderstood = [what] };

    private static bool IsUnknown(string name) => !Remarks.Contains(name) && !Limits.Contains(name) && !Owners.Contains(name) && !RemoteAddresses.Contains(name)
        && !RulePlatform.IsPart(name) && !RuleFields.Known.Contains(name);

    private static FirewallAction Action(string? text) =>
        Is(text, "Allow") ? FirewallAction.Allow : Is(text, "Block") ? FirewallAction.Block : Is(text, "ByPass") ? FirewallAction.Bypass : FirewallAction.Unknown;

    private static bool? Switch(string? text, string yes, string no) => Is(text, yes) ? true : Is(text, no) ? false : null;

    private static bool Is(string? text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    // 256 is "any" (MS-FASP 2.2.37, wIpProtocol).
    private static int? Protocol(string? text, List<string> unknown)
    {
        const int any = 256;
        bool isNumber = ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort number) && number <= any;
        if (text is not null && !isNumber)
        {
            unknown.Add("Protocol=" + text);
        }

        return isNumber && number != any ? number : null;
    }

    private static FirewallProfiles? Profiles(IReadOnlyList<string> names, List<string> unknown)
    {
        List<FirewallProfiles> all = [.. names.Select(name => FirewallFacts.Each.FirstOrDefault(one => Is(name, one.ToString())))];
        unknown.AddRange(names.Where((_, i) => all[i] == FirewallProfiles.None).Select(name => "Profile=" + name));
        return all.Count == 0 || all.Contains(FirewallProfiles.None) ? null : all.Aggregate((sum, one) => sum | one);
    }

    private static IReadOnlyList<PortRange>? Ports(IReadOnlyList<string> texts, List<string> unknown)
    {
        List<string> strange = [.. texts.Where(text => PortRange.Parse(text) is null && !NamedPorts.Contains(text))];
        unknown.AddRange(strange.Select(text => "LPort=" + text));
        return texts.Count == 0 || strange.Count > 0 ? null : [.. texts.Select(PortRange.Parse).OfType<PortRange>()];
    }
}
