using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Events;

/// <summary>Event logs, newest events first.</summary>
internal sealed class LiveEvents : IEventPort
{
    /// <summary>Room for a usual event; the buffer grows when one needs more.</summary>
    private const int UsualSize = 16 * 1024;

    private readonly TimedRead timed;

    public LiveEvents(TimedRead timed) => this.timed = timed;

    /// <inheritdoc/>
    public Observed<IReadOnlyList<EventEntry>> Read(EventQuery query) => timed.Value<IReadOnlyList<EventEntry>>(query.ToString(), () =>
        [.. EventPath.Of(query)
            .SelectMany(path => Newest(query.Log, path))
            .OrderByDescending(entry => entry.Time)
            .Take(EventQuery.MaximumEntries)]);

    private static List<EventEntry> Newest(string log, string path)
    {
        var entries = new List<EventEntry>();
        byte[] buffer = new byte[UsualSize];
        using EventHandle result = EventHandle.Query(log, path);
        while (entries.Count < EventQuery.MaximumEntries && result.Next() is EventHandle next)
        {
            using EventHandle one = next;
            entries.Add(EventParser.Parse(EventXml.Of(one, ref buffer)));
        }

        return entries;
    }
}
