using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Snapshots.Probe;
using static RdpTroubleshoot.Snapshots.Redaction.Shape;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>
/// Section <c>probe</c>: numbers, outcomes and times stay; the names of the server's challenge, its certificate and its address are replaced
/// as they are elsewhere.
/// </summary>
internal sealed class RedactedProbe(RedactedTexts texts, RedactedCertificates certificates)
{
    // The version of TPKT (RFC 1006 section 6) that begins an X.224 confirm; one with an answer to the negotiation has 19 bytes
    // (MS-RDPBCGR section 2.2.1.2).
    private const string Tpkt = "0300";
    private const int ConfirmDigits = 2 * 19;

    // TLS record type alert and major version 3 (RFC 8446 section 5.1); an alert in clear has 7 bytes (section 6).
    private const string TlsAlert = "1503";
    private const int AlertDigits = 2 * 7;

    private static readonly string[] NameMembers = ["netBiosComputer", "netBiosDomain", "dnsComputer", "dnsDomain", "dnsForest"];

    /// <summary>The certificates that listeners showed.</summary>
    public static IEnumerable<byte[]> Certificates(JsonObject root) =>
        Observations(root).Select(seen => NodeParsers.Bytes(seen.Child("handshake")?["certificate"])).OfType<byte[]>().Where(der => der.Length > 0);

    /// <summary>The names that challenges tell, in their order.</summary>
    public static IEnumerable<string> Names(JsonObject root) =>
        Observations(root).Select(seen => seen.Child("nla")).OfType<JsonObject>().SelectMany(nla => NameMembers.Select(name => nla[name]).OfType<string>());

    /// <summary>The name of a probe, an address with a port. One of this machine's own addresses follows its listening socket.</summary>
    public string Name(string name)
    {
        int colon = name.LastIndexOf(':');
        string address = colon < 0 ? name : name.Substring(0, colon);
        return Address(address) + name.Substring(address.Length);
    }

    /// <summary>One probe.</summary>
    public object? Observation(object? node) => Object(new()
    {
        ["startedAt"] = Time,
        ["addresses"] = List(Attempt(new() { ["address"] = address => address is string text ? Address(text) : null })),
        ["negotiations"] = List(Attempt(new()
        {
            ["offered"] = Number,
            ["selected"] = Number,
            ["failureCode"] = Number,
            ["capabilities"] = Number,
            ["sourceReference"] = Number,
            ["speaks"] = Text,
        })),
        ["hold"] = Attempt([]),
        ["handshake"] = Attempt(new() { ["version"] = Number, ["cipherSuite"] = Text, ["certificate"] = Certificate }),
        ["hellos"] = List(Attempt(new()
        {
            ["offeredVersion"] = Number,
            ["version"] = Number,
            ["cipherSuite"] = Number,
            ["alert"] = Number,
            ["isCleartext"] = Flag,
            ["cipherSuites"] = List(Text),
        })),
        ["nla"] = Attempt(Challenge()),
        ["session"] = Attempt(new()
        {
            ["reached"] = Text,
            ["result"] = Number,
            ["serverVersion"] = Number,
            ["requested"] = Number,
            ["requestedEcho"] = Number,
            ["encryptionMethod"] = Number,
            ["encryptionLevel"] = Number,
            ["errorInfo"] = Number,
        }),
    })(node);

    private static IEnumerable<JsonObject> Observations(JsonObject root) => (root.Child("probe") ?? []).Select(probe => probe.Value).OfType<JsonObject>();

    private Dictionary<string, Func<object?, object?>> Challenge()
    {
        var shape = new Dictionary<string, Func<object?, object?>> { ["peerVersion"] = Number, ["errorCode"] = Number, ["osVersion"] = Text };
        foreach (string name in NameMembers)
        {
            shape[name] = node => node is string text ? texts.Name(text) : null;
        }

        return shape;
    }

    private Func<object?, object?> Attempt(Dictionary<string, Func<object?, object?>> shape)
    {
        shape["outcome"] = Name<AttemptOutcome>;
        shape["milliseconds"] = Number;
        shape["detail"] = Text;
        shape["lastBytes"] = LastBytes;
        return Object(shape);
    }

    private object? Text(object? node) => node is string text ? texts.In(text) : null;

    /// <summary>Loopback is everybody's, even on a machine whose name is made of its digits.</summary>
    private string Address(string text) => IPAddress.TryParse(text, out IPAddress? address) && IPAddress.IsLoopback(address) ? text : texts.In(text);

    private string? Certificate(object? node) => NodeParsers.Bytes(node) switch
    {
        null => null,
        { Length: 0 } => "",
        var der => Convert.ToBase64String(certificates.Redact(der)),
    };

    /// <summary>A confirm and an alert are numbers only. Whatever else came may hold names, as a challenge and the greetings of other services do.</summary>
    private static string? LastBytes(object? node) =>
        node is not string digits || !AttemptNode.IsBytes(digits) ? null : IsConfirm(digits) || IsAlert(digits) ? digits : "";

    private static bool IsConfirm(string digits) => digits.Length <= ConfirmDigits && digits.StartsWith(Tpkt, StringComparison.Ordinal);

    private static bool IsAlert(string digits) => digits.Length <= AlertDigits && digits.StartsWith(TlsAlert, StringComparison.Ordinal);
}
