using System;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots.Probe;

/// <summary>What every attempt has in a snapshot: <c>{"outcome":"Reset","milliseconds":3,"detail":"","lastBytes":"0300..."}</c>.</summary>
internal static class AttemptNode
{
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
            LastBytes = reader.TextOr("lastBytes", ""),
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

    /// <summary>A number that may be missing.</summary>
    public static long? NumberOrNull(JsonObject members, MemberReader reader, string name) => members.Has(name) ? reader.Number(name) : null;
}
