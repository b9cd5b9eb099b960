using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>
/// Section <c>events</c> of a snapshot: a list of queries, each with what it gave, so that "no such event" and "nobody asked" stay apart.
/// </summary>
public sealed class EventSection : IEventPort
{
    private const string Section = "events";
    private readonly JsonObject root;

    internal EventSection(JsonObject root) => this.root = root;

    /// <inheritdoc/>
    public Observed<IReadOnlyList<EventEntry>> Read(EventQuery query)
    {
        string source = query.ToString();
        return OutcomeNode.Read(root, Section, source, "a list of event queries", node => node is JsonArray queries ? Answer(queries, query, source) : null);
    }

    /// <summary>Records the answer to a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="observed">What came of it.</param>
    public void Record(EventQuery query, Observed<IReadOnlyList<EventEntry>> observed)
    {
        if (root[Section] is not JsonArray recordings)
        {
            root[Section] = recordings = [];
        }

        recordings.RemoveAll(one => one is JsonObject members && Covers(members, query));
        recordings.Add(Format(query, observed));
    }

    private static Observed<IReadOnlyList<EventEntry>> Answer(JsonArray queries, EventQuery query, string source)
    {
        JsonObject? recording = queries.OfType<JsonObject>().FirstOrDefault(one => Covers(one, query));
        return OutcomeNode.Read(recording, "entries", source, "events with id and time", node => Entries(node, query));
    }

    private static bool Covers(JsonObject recording, EventQuery query) =>
        string.Equals(recording["log"] as string, query.Log, StringComparison.OrdinalIgnoreCase)
        && string.Equals(recording["provider"] as string, query.Provider, StringComparison.OrdinalIgnoreCase)
        && recording["days"] is JsonNumber days && days.AsSigned() >= query.Days
        && recording["ids"] is JsonArray ids
        && query.Ids.All(id => ids.Any(one => one is JsonNumber number && number.AsSigned() == id));

    private static Observed<IReadOnlyList<EventEntry>>? Entries(object node, EventQuery query)
    {
        var entries = new List<EventEntry>();
        foreach (object? element in node as JsonArray ?? [null])
        {
            if (element is not JsonObject members || ParseEntry(members) is not EventEntry entry)
            {
                return null;
            }

            if (query.Ids.Contains(entry.Id))
            {
                entries.Add(entry);
            }
        }

        entries.Sort((one, other) => other.Time.CompareTo(one.Time));
        return Observed.Present<IReadOnlyList<EventEntry>>(entries);
    }

    private static EventEntry? ParseEntry(JsonObject members)
    {
        if (members["id"] is not JsonNumber id
            || id.AsUnsigned() is not <= ushort.MaxValue
            || NodeParsers.TimeValue(members["time"]) is not DateTime time)
        {
            return null;
        }

        var data = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in members.Child("data") ?? [])
        {
            data[field.Key] = field.Value as string ?? "";
        }

        return new EventEntry((int)id.AsUnsigned()!.Value, time, data);
    }

    private static JsonObject Format(EventQuery query, Observed<IReadOnlyList<EventEntry>> observed)
    {
        var recording = new JsonObject
        {
            { "log", query.Log },
            { "provider", query.Provider },
            { "ids", Array(query.Ids.Select(id => (object)JsonNumber.Of(id))) },
            { "days", JsonNumber.Of(query.Days) },
        };
        OutcomeNode.Write(recording, "entries", observed, entries => Array(entries.Select(Format)));
        return recording;
    }

    private static JsonObject Format(EventEntry entry)
    {
        var data = new JsonObject();
        foreach (var field in entry.Data)
        {
            data[field.Key] = field.Value;
        }

        return new JsonObject { { "id", JsonNumber.Of(entry.Id) }, { "time", NodeParsers.TimeText(entry.Time) }, { "data", data } };
    }

    private static JsonArray Array(IEnumerable<object> elements)
    {
        var array = new JsonArray();
        array.AddRange(elements);
        return array;
    }
}
