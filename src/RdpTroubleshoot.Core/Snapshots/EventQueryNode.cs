using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>The question of a recorded event query, and which other questions its answer answers too.</summary>
internal static class EventQueryNode
{
    public static EventQuery? Parse(JsonObject recording)
    {
        var reader = new MemberReader(recording);
        string log = reader.Text("log");
        string provider = reader.Text("provider");
        long days = reader.Number("days");
        List<int>? ids = Ids(recording["ids"]);
        return reader.IsSound && ids is not null && days is >= 0 and <= int.MaxValue ? new EventQuery(log, provider, ids, (int)days) : null;
    }

    public static JsonObject Format(EventQuery query)
    {
        var ids = new JsonArray();
        ids.AddRange(query.Ids.Select(id => (object)JsonNumber.Of(id)));
        return new JsonObject
        {
            { "log", query.Log },
            { "provider", query.Provider },
            { "ids", ids },
            { "days", JsonNumber.Of(query.Days) },
        };
    }

    /// <summary>Whether whoever asked the one question asked the other with it.</summary>
    public static bool Covers(EventQuery wide, EventQuery narrow) =>
        string.Equals(wide.Log, narrow.Log, StringComparison.OrdinalIgnoreCase)
        && string.Equals(wide.Provider, narrow.Provider, StringComparison.OrdinalIgnoreCase)
        && wide.Days >= narrow.Days
        && narrow.Ids.All(wide.Ids.Contains);

    /// <summary>
    /// Whether the answer to the one question holds the whole answer to the other: it may have been cut to the newest events, and events
    /// can be told apart by age only when the clock is known.
    /// </summary>
    public static bool Answers(EventQuery asked, int answers, EventQuery wanted, DateTime? clock) =>
        Covers(asked, wanted)
        && (answers < EventQuery.MaximumEntries || Covers(wanted, asked))
        && (clock is not null || asked.Days == wanted.Days);

    private static List<int>? Ids(object? node)
    {
        var ids = new List<int>();
        foreach (object? element in node as JsonArray ?? [null])
        {
            if (element is not JsonNumber number || number.AsSigned() is not (>= 0 and <= ushort.MaxValue))
            {
                return null;
            }

            ids.Add((int)number.AsSigned()!.Value);
        }

        return ids;
    }
}
