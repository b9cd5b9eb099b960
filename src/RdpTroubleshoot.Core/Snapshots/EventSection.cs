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
    private const string EntriesName = "entries";
    private readonly JsonObject root;

    internal EventSection(JsonObject root) => this.root = root;

    private DateTime? Clock => new MachineSection(root).Clock is { IsPresent: true } clock ? clock.Value : null;

    /// <inheritdoc/>
    public Observed<IReadOnlyList<EventEntry>> Read(EventQuery query)
    {
        string source = query.ToString();
        return OutcomeNode.Read(root, Section, source, "a list of event queries", node => node is JsonArray queries ? Answer(queries, query, source) : null);
    }

    /// <summary>Records the answer to a query; it takes the place of earlier answers to the same question or to a part of it.</summary>
    /// <param name="query">The query.</param>
    /// <param name="observed">What came of it.</param>
    public void Record(EventQuery query, Observed<IReadOnlyList<EventEntry>> observed)
    {
        if (root[Section] is not JsonArray recordings)
        {
            root[Section] = recordings = [];
        }

        recordings.RemoveAll(one => one is JsonObject members && EventQueryNode.Parse(members) is EventQuery earlier && EventQueryNode.Covers(query, earlier));
        JsonObject recording = EventQueryNode.Format(query);
        OutcomeNode.Write(recording, EntriesName, observed, EventEntryNode.FormatAll);
        recordings.Add(recording);
    }

    /// <summary>The last recording that answers counts: a narrower question may have been asked again after a wider one.</summary>
    private Observed<IReadOnlyList<EventEntry>> Answer(JsonArray queries, EventQuery query, string source)
    {
        DateTime? clock = Clock;
        foreach (JsonObject recording in queries.OfType<JsonObject>().Reverse())
        {
            int count = (recording[EntriesName] as JsonArray)?.Count ?? 0;
            if (EventQueryNode.Parse(recording) is EventQuery asked && EventQueryNode.Answers(asked, count, query, clock))
            {
                DateTime oldest = asked.Days > query.Days ? Oldest(clock!.Value, query.Days) : DateTime.MinValue;
                return OutcomeNode.Read(recording, EntriesName, source, "events with id, time and data", node => Entries(node, query, oldest));
            }
        }

        return Observed.NotCollected<IReadOnlyList<EventEntry>>(source);
    }

    private static DateTime Oldest(DateTime clock, int days) =>
        clock.Ticks > days * TimeSpan.TicksPerDay ? clock.AddDays(-days) : DateTime.MinValue;

    private static Observed<IReadOnlyList<EventEntry>>? Entries(object node, EventQuery query, DateTime oldest)
    {
        if (EventEntryNode.ParseAll(node) is not IReadOnlyList<EventEntry> entries)
        {
            return null;
        }

        return Observed.Present<IReadOnlyList<EventEntry>>(
            [.. entries.Where(entry => query.Ids.Contains(entry.Id) && entry.Time >= oldest).OrderByDescending(entry => entry.Time)]);
    }
}
