using System;
using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>
/// A change in a journal, with everything that it takes to undo it: <c>{"kind":"ServiceStart","why":"...","impact":"None",
/// "service":"SessionEnv","old":"Disabled","new":"Manual"}</c>. Members that a later version adds are passed over.
/// </summary>
internal static class ChangeNode
{
    private const string Kind = "kind";
    private const string Impact = "impact";
    private const string Old = "old";
    private const string New = "new";
    private const string Service = "service";

    public static JsonObject Format(Change change)
    {
        JsonObject node = new() { { Kind, KindOf(change) }, { JournalNames.Why, change.Why }, { Impact, change.Impact.ToString() } };
        foreach (KeyValuePair<string, object?> member in Members(change))
        {
            node.Add(member.Key, member.Value);
        }

        return node;
    }

    /// <summary>The change that a node describes; null when a member is missing or something else than it should be.</summary>
    public static Change? Parse(JsonObject node)
    {
        var reader = new MemberReader(node);
        string why = reader.Text(JournalNames.Why);
        ChangeImpact impact = reader.Name<ChangeImpact>(Impact);
        Change? change = node[Kind] switch
        {
            "RegistryValue" when IsValue(node, Old) && IsValue(node, New) => new RegistryValueChange
            {
                Why = why, Impact = impact, Key = reader.Text("key"), Name = reader.Text("name"), Old = ParseValue(node[Old]), New = ParseValue(node[New]),
            },
            "Security" when node["registry"] is bool isRegistry => new SecurityChange
            {
                Why = why, Impact = impact, IsRegistry = isRegistry, Path = reader.Text("path"), Old = reader.Text(Old), New = reader.Text(New),
            },
            "FileMove" => new FileMoveChange { Why = why, Impact = impact, From = reader.Text("from"), To = reader.Text("to") },
            "ServiceStart" => new ServiceStartChange
            {
                Why = why, Impact = impact, Service = reader.Text(Service), Old = reader.Name<ServiceStart>(Old), New = reader.Name<ServiceStart>(New),
            },
            "ServiceAccount" => new ServiceAccountChange
            {
                Why = why, Impact = impact, Service = reader.Text(Service), Old = reader.Text(Old), New = reader.Text(New),
            },
            "ServiceState" when node["start"] is bool start => new ServiceStateChange { Why = why, Impact = impact, Service = reader.Text(Service), Start = start },
            "Certificate" => new CertificateRemoval
            {
                Why = why, Impact = impact, Store = reader.Text("store"), Thumbprint = reader.Text("thumbprint"), Serialized = reader.Bytes("serialized"),
            },
            "FirewallRule" when IsRule(node, Old) && IsRule(node, New) => new FirewallRuleChange
            {
                Why = why, Impact = impact, Rule = reader.Text("rule"), Old = node[Old] as string, New = node[New] as string,
            },
            _ => null,
        };
        return reader.IsSound ? change : null;
    }

    private static string KindOf(Change change) => change switch
    {
        RegistryValueChange => "RegistryValue",
        SecurityChange => "Security",
        FileMoveChange => "FileMove",
        ServiceStartChange => "ServiceStart",
        ServiceAccountChange => "ServiceAccount",
        ServiceStateChange => "ServiceState",
        CertificateRemoval => "Certificate",
        FirewallRuleChange => "FirewallRule",
        _ => throw new ArgumentException($"{change.GetType()} has no form in a journal, so it could not be undone", nameof(change)),
    };

    private static JsonObject Members(Change change) => change switch
    {
        RegistryValueChange one => new() { { "key", one.Key }, { "name", one.Name }, { Old, FormatValue(one.Old) }, { New, FormatValue(one.New) } },
        SecurityChange one => new() { { "registry", one.IsRegistry }, { "path", one.Path }, { Old, one.Old }, { New, one.New } },
        FileMoveChange one => new() { { "from", one.From }, { "to", one.To } },
        ServiceStartChange one => new() { { Service, one.Service }, { Old, one.Old.ToString() }, { New, one.New.ToString() } },
        ServiceAccountChange one => new() { { Service, one.Service }, { Old, one.Old }, { New, one.New } },
        ServiceStateChange one => new() { { Service, one.Service }, { "start", one.Start } },
        CertificateRemoval one => new() { { "store", one.Store }, { "thumbprint", one.Thumbprint }, { "serialized", Convert.ToBase64String([.. one.Serialized]) } },
        FirewallRuleChange one => new() { { "rule", one.Rule }, { Old, one.Old }, { New, one.New } },
        _ => [],
    };

    private static object? FormatValue(RegistryValue? value) => value is null ? null : RegistryValueNode.Format(value);

    /// <summary>Whether a member says what was there: a value, or null for nothing. One that is missing says neither.</summary>
    private static bool IsValue(JsonObject node, string name) => node.Has(name) && (node[name] is null || ParseValue(node[name]) is not null);

    /// <summary>Whether a member is the text of a rule, or null for none.</summary>
    private static bool IsRule(JsonObject node, string name) => node.Has(name) && node[name] is null or string;

    private static RegistryValue? ParseValue(object? node) => node is null ? null : RegistryValueNode.Parse(node)?.Value;
}
