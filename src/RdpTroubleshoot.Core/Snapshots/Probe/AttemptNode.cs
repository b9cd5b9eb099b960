using System;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots.Probe;

/// <summary>What every attempt has in a snapshot: <c>{"outcome":"Reset","milliseconds":3,"detail":"","lastBytes":"0300..."}</c>.</summary>
internal static class AttemptNode
{
    // Attempt.LastBytes keeps 64 bytes, two digits each.
    private const int MostDigits = 128;

    /// <summary>Writes the members that every attempt has.</summary>
    public static JsonObject Format(Attempt attempt)
    {
        var members = new JsonObject
        {
            { "outcome", attempt.Outcome.ToString() },
            { "milliseconds", JsonNumber.Of((long)Math.Round(attempt.Elapsed.TotalMilliseconds)) },
        };
        AddText(members, "detail", attempt.Detail);
        AddText(members, "lastBytes", attempt.LastBytes);
        return members;
    }

    /// <summary>Puts into an attempt what every one has.</summary>
    public static T Read<T>(T attempt, MemberReader reader)
        where T : Attempt => attempt with
        {
            Outcome = reader.Name<AttemptOutcome>("outcome"),
            Elapsed = TimeSpan.FromMilliseconds(Math.Max(0, Math.Min(reader.NumberOr("milliseconds", 0), int.MaxValue))),
            Detail = reader.TextOr("detail", ""),
            LastBytes = reader.TextOr("lastBytes", "", IsBytes),
        };

    /// <summary>Adds a text that is not empty.</summary>
    public static void AddText(JsonObject members, string name, string text)
    {
        if (text.Length > 0)
        {
            members.Add(name, text);
        }
    }

    /// <summary>Adds a number that is there.</summary>
    public static void AddNumber(JsonObject members, string name, long? number)
    {
        if (number is long value)
        {
            members.Add(name, JsonNumber.Of(value));
        }
    }

    /// <summary>Whether a text can be the bytes that came last: up to 64 as hexadecimal digits, or none.</summary>
    public static bool IsBytes(string text) =>
        text.Length == 0 || (text.Length <= MostDigits && text.Length % 2 == 0 && Hex.IsDigits(text, 0, text.Length));

    /// <summary>A field of 32 bits, also one of a set of flags whose type is signed here; null when it is not there.</summary>
    public static uint? UInt32OrNull(MemberReader reader, string name) => (uint?)reader.NumberWithinOrNull(name, uint.MaxValue);

    /// <summary>A field of 32 bits; 0 when it is not there.</summary>
    public static uint UInt32(MemberReader reader, string name) => UInt32OrNull(reader, name) ?? 0;

    /// <summary>A field of 16 bits; null when it is not there.</summary>
    public static int? UInt16OrNull(MemberReader reader, string name) => (int?)reader.NumberWithinOrNull(name, ushort.MaxValue);

    /// <summary>Protocols of a negotiation, whatever bits a server set; null when they are not there.</summary>
    public static RdpProtocols? ProtocolsOrNull(MemberReader reader, string name) =>
        UInt32OrNull(reader, name) is uint bits ? (RdpProtocols)unchecked((int)bits) : null;

    /// <summary>Protocols as the 32 bits that they are on the wire.</summary>
    public static long? Bits(RdpProtocols? protocols) => protocols is RdpProtocols some ? unchecked((uint)some) : null;
}
