using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>A connection security rule (IPsec) as it is kept in the registry (MS-GPFAS 2.2.6.2; the meaning of its parts: MS-FASP 2.2.55).</summary>
public sealed class ConnectionSecurityRule
{
    // FW_CS_RULE_ACTION (MS-FASP 2.2.52): the two that drop what comes in without IPsec, and the two that do not.
    private static readonly string[] Requiring = ["SecureServer", "Secure"];
    private static readonly string[] Harmless = ["Boundary", "DoNotSecure"];

    private readonly RuleFields? fields;

    private ConnectionSecurityRule(string name, string source, RuleFields? fields)
    {
        Name = name;
        Source = source;
        this.fields = fields;
    }

    /// <summary>The rule's name: that of its value.</summary>
    public string Name { get; }

    /// <summary>Where it is: key and name.</summary>
    public string Source { get; }

    /// <summary>The rule of a value.</summary>
    /// <param name="key">The key that it lies in.</param>
    /// <param name="entry">The value.</param>
    public static ConnectionSecurityRule Parse(string key, RegistryEntry entry)
    {
        bool isReadable = entry.Value.Type == RegistryValueType.String && entry.Value.Text!.Length <= FirewallRuleParser.MaximumLength;
        return new ConnectionSecurityRule(entry.Name, key + "\\" + entry.Name, isReadable ? RuleFields.Parse(entry.Value.Text!) : null);
    }

    /// <summary>Whether it requires IPsec of what comes in for a port.</summary>
    /// <param name="protocol">The protocol number.</param>
    /// <param name="port">The port that is listened on.</param>
    /// <param name="profile">The profile of the network that it comes in by.</param>
    public FirewallReach Reach(int protocol, long port, FirewallProfiles profile) => fields is null ? FirewallReach.Unclear : Reach(fields, protocol, port, profile);

    private static FirewallReach Reach(RuleFields fields, int protocol, long port, FirewallProfiles profile)
    {
        string action = fields.Last("Action") ?? "";
        if (IsOne("FALSE", fields.Last("Active") ?? "") || Harmless.Any(harmless => IsOne(harmless, action)))
        {
            return FirewallReach.None;
        }

        IReadOnlyList<string> profiles = fields.All("Profile");
        string own = fields.Last("Protocol") ?? "";
        bool isOther = (profiles.Count > 0 && !profiles.Any(name => IsOne(name, profile.ToString())))
            || (int.TryParse(own, out int number) && number != protocol && number < 256)
            || !CoversPort(fields, port);
        bool isClear = Requiring.Any(requiring => IsOne(requiring, action)) && IsOne("TRUE", fields.Last("Active") ?? "");
        bool isLimited = fields.Where(name => name.StartsWith("EP", StringComparison.OrdinalIgnoreCase) && name.IndexOf('_') == 3).Any(field => !FirewallAddress.IsAny(field.Value))
            || fields.Where(name => name.StartsWith("IF", StringComparison.OrdinalIgnoreCase)).Any();
        return isOther ? FirewallReach.None : !isClear ? FirewallReach.Unclear : isLimited ? FirewallReach.Some : FirewallReach.All;
    }

    /// <summary>Either end may be this machine (MS-FASP 2.2.55): a rule that names the port at one end covers it; none named is every port.</summary>
    private static bool CoversPort(RuleFields fields, long port)
    {
        List<string> ports = [.. fields.Where(name => name.StartsWith("EP1Port", StringComparison.OrdinalIgnoreCase) || name.StartsWith("EP2Port", StringComparison.OrdinalIgnoreCase)).Select(field => field.Value)];
        return ports.Count == 0 || ports.Any(text => PortRange.Parse(text) is not PortRange range || range.Contains(port));
    }

    private static bool IsOne(string word, string text) => word.Equals(text, StringComparison.OrdinalIgnoreCase);
}
