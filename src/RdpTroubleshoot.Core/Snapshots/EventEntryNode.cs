using System;
using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>Events in a snapshot: <c>{"id":36870,"time":"2026-11-20T03:12:09Z","data":{"ErrorCode":"0x8009030D"}}</c>.</summary>
internal static class EventEntryNode
{
    public static IReadOnlyList<EventEntry>? ParseAll(object? node)
    {
        var entries = new List<EventEntry>();
        foreach (object? element in node as JsonArray ?? [null])
        {
            if (element is not JsonObject members || Parse(members) is not EventEntry entry)
            {
                return null;
            }

            entries.Add(entry);
        }

        return entries;
    }

    public static JsonArray FormatAll(IReadOnlyList<EventEntry> entries)
    {
        var array = new JsonArray();
        foreach (EventEntry entry in entries)
        {
            array.Add(Format(entry));
        }

        return array;
    }

    private static EventEntry? Parse(JsonObject members)
    {
        var reader = new MemberReader(members);
        long id = reader.Number("id");
        DateTime time = reader.Time("time");
        Dictionary<string, string>? data = members.Has("data") ? Data(members["data"]) : [];
        return reader.IsSound && data is not null && id is >= 0 and <= ushort.MaxValue ? new EventEntry((int)id, time, data) : null;
    }

    private static Dictionary<string, string>? Data(object? node)
    {
        if (node is not JsonObject members)
        {
            return null;
        }

        var data = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, object?> field in members)
        {
            if (field.Value is not string text)
            {
                return null;
            }

            data[field.Key] = text;
        }

        return data;
    }

    private static JsonObject Format(EventEntry entry)
    {
        var data = new JsonObject();
        foreach (KeyValuePair<string, string> field in entry.Data)
        {
            data[field.Key] = field.Value;
        }

        return new JsonObject { { "id", JsonNumber.Of(entry.Id) }, { "time", NodeParsers.TimeText(entry.Time) }, { "data", data } };
    }
}
