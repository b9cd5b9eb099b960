using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;
using static RdpTroubleshoot.Snapshots.Redaction.Shape;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>
/// Walks a snapshot by what is known of its sections. Members that nobody knows are left out; a node that holds something else than it
/// should becomes null, which reads just as badly.
/// </summary>
internal sealed class RedactedTree(RedactedTexts texts, RedactedCertificates certificates, RedactedThumbprints thumbprints)
{
    private static readonly Regex Code = new("^(?:0x[0-9a-f]{1,16}|[0-9]{1,20}|[0-9a-f]{8})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Version = new(@"^\d{1,9}(?:\.\d{1,9}){1,3}(?:-[a-z]{1,9}\.?\d{0,9})?$", RegexOptions.CultureInvariant);

    private readonly RedactedProbe probe = new(texts, certificates);

    public JsonObject Redact(JsonObject root) => Members(root, new()
    {
        ["schemaVersion"] = Number,
        ["moduleVersion"] = node => node is string version && Version.IsMatch(version) ? version : null,
        ["takenAt"] = Outcome(Time),
        ["machine"] = Object(new()
        {
            ["name"] = Outcome(node => node is string name ? texts.Name(name) : null),
            ["build"] = Outcome(Number),
            ["product"] = Outcome(Text),
            ["role"] = Outcome(Text),
            ["systemRoot"] = Outcome(Text),
            ["identity"] = Outcome(Text),
            ["elevated"] = Outcome(Flag),
        }),
        ["registry"] = Outcome(Map(Outcome(Object(new()
        {
            ["values"] = Outcome(Map(Outcome(RegistryValue))),
            ["names"] = Outcome(List(Text)),
            ["subkeys"] = Outcome(List(Text)),
            ["sddl"] = Outcome(Sddl),
        })))),
        ["services"] = Outcome(Map(Outcome(Object(new()
        {
            ["state"] = Name<ServiceState>,
            ["startType"] = Name<ServiceStart>,
            ["account"] = Text,
            ["processId"] = Number,
            ["binaryPath"] = Text,
            ["dependsOn"] = List(Text),
            ["exitCode"] = Number,
        })))),
        ["files"] = Outcome(Map(Outcome(Object(new()
        {
            ["kind"] = Outcome(Name<FileKind>),
            ["sddl"] = Outcome(Sddl),
            ["entries"] = Outcome(List(Text)),
        })))),
        ["certificates"] = Outcome(Map(Outcome(List(Object(new()
        {
            ["der"] = node => NodeParsers.Bytes(node) is byte[] der ? Convert.ToBase64String(certificates.Redact(der)) : null,
            ["privateKey"] = Outcome(Object(new()
            {
                ["provider"] = Text,
                ["providerType"] = Number,
                ["container"] = Text,
                ["machineKeySet"] = Flag,
                ["fileName"] = Text,
                ["openStatus"] = Outcome(node => node is string code && Code.IsMatch(code) ? code : null),
            })),
        }))))),
        ["events"] = Outcome(List(Object(new()
        {
            ["log"] = Text,
            ["provider"] = Text,
            ["ids"] = List(Number),
            ["days"] = Number,
            ["entries"] = Outcome(List(Object(new() { ["id"] = Number, ["time"] = Time, ["data"] = Map(EventField) }))),
        }))),
        ["listeners"] = Outcome(List(Object(new()
        {
            ["protocol"] = Text,
            ["address"] = Text,
            ["port"] = Number,
            ["processId"] = Number,
            ["processName"] = Text,
        }))),
        ["sessions"] = Outcome(List(Object(new() { ["id"] = Number, ["name"] = Text, ["state"] = Text }))),
        ["accountRights"] = Outcome(Map(Outcome(List(Text)))),
        ["firewall"] = Outcome(Object(new() { ["activeProfiles"] = Outcome(List(Name<FirewallProfiles>)) })),
        ["probe"] = Outcome(Map(probe.Name, Outcome(probe.Observation))),
    });

    private object? Text(object? node) => node is string text ? texts.In(text) : null;

    private object? Sddl(object? node) => node is string sddl ? texts.Sddl(sddl) : null;

    /// <summary>An object whose member names are data: paths, names of services and values.</summary>
    private Func<object?, object?> Map(Func<object?, object?> element) => Map(texts.In, element);

    private static Func<object?, object?> Map(Func<string, string> name, Func<object?, object?> element) => node =>
    {
        if (node is not JsonObject members)
        {
            return null;
        }

        var result = new JsonObject();
        foreach (KeyValuePair<string, object?> member in members)
        {
            result[name(member.Key)] = element(member.Value);
        }

        return result;
    };

    private Func<object?, object?> Outcome(Func<object?, object?> value) => node =>
        OutcomeNode.Outcome<object>(node, "") is Observed<object> outcome
            ? OutcomeNode.Node(outcome.State, texts.In(outcome.Why))
            : value(node);

    private object? RegistryValue(object? node) =>
        node is null ? null : RegistryValueNode.Parse(node) is Observed<RegistryValue> value ? RegistryValueNode.Format(Redact(value.Value)) : null;

    private RegistryValue Redact(RegistryValue value) => value.Type switch
    {
        RegistryValueType.String => Hosts.RegistryValue.String(texts.In(value.Text!)),
        RegistryValueType.ExpandString => Hosts.RegistryValue.ExpandString(texts.In(value.Text!)),
        RegistryValueType.MultiString => Hosts.RegistryValue.MultiString([.. value.Texts!.Select(texts.In)]),
        RegistryValueType.Binary => Hosts.RegistryValue.Binary(thumbprints.Of(value.Bytes!)),
        RegistryValueType.None => Hosts.RegistryValue.None(thumbprints.Of(value.Bytes!)),
        _ => value,
    };

    /// <summary>Codes, hashes and words of Windows stay readable; any other field may name a person or a place.</summary>
    private object? EventField(object? node)
    {
        if (node is not string field)
        {
            return null;
        }

        return Code.IsMatch(field) || RedactedNames.IsOrdinary(field) ? field : RedactedEventField.Of(field, texts);
    }
}
