using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks;

/// <summary>Events as a fact: how many, and when the last one was.</summary>
internal static class EventProof
{
    /// <summary>The proof that events give.</summary>
    /// <param name="what">The events in words.</param>
    /// <param name="events">At least one.</param>
    /// <param name="source">The query that gave them.</param>
    public static Proof Of(string what, IReadOnlyList<EventEntry> events, string source)
    {
        string times = events.Count == 1 ? "once" : events.Count.ToString(CultureInfo.InvariantCulture) + " times";
        return new Proof(what, $"{times}, last {Time(events.Max(one => one.Time))}", "", source);
    }

    /// <summary>A time as people read it, to the minute, in UTC.</summary>
    /// <param name="time">The time in UTC.</param>
    public static string Time(DateTime time) => time.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
