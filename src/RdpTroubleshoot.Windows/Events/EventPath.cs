using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Events;

/// <summary>Writes event queries in the part of XPath 1.0 that Windows understands ("Consuming Events" of the Windows Event Log documentation).</summary>
internal static class EventPath
{
    /// <summary>One path may hold 20 expressions at most (the same page); provider and time take four of them.</summary>
    private const int IdsInOnePath = 12;

    private const long MillisecondsOfDay = 24L * 60 * 60 * 1000;

    /// <summary>The paths that together select what a query asks for.</summary>
    /// <param name="query">The query.</param>
    public static IEnumerable<string> Of(EventQuery query)
    {
        for (int first = 0; first < query.Ids.Count; first += IdsInOnePath)
        {
            yield return Of(query, query.Ids.Skip(first).Take(IdsInOnePath));
        }
    }

    /// <summary>A provider that logs the classic way has the name it is known by in EventSourceName (ProviderType of the event schema).</summary>
    private static string Of(EventQuery query, IEnumerable<int> ids)
    {
        string provider = Literal(query.Provider);
        return $"*[System[Provider[@Name={provider} or @EventSourceName={provider}]"
            + $" and ({string.Join(" or ", ids.Select(id => "EventID=" + id.ToString(CultureInfo.InvariantCulture)))})"
            + $" and TimeCreated[timediff(@SystemTime) <= {(query.Days * MillisecondsOfDay).ToString(CultureInfo.InvariantCulture)}]]]";
    }

    /// <summary>XPath 1.0 cannot escape quotes; no provider has one in its name.</summary>
    private static string Literal(string text) =>
        text.IndexOf('\'') < 0 ? "'" + text + "'" : throw new UnreadableException("no provider has such a name");
}
