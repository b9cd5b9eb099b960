using System.Collections.Generic;

namespace RdpTroubleshoot.Hosts;

/// <summary>Event logs, read by log, provider and id; never by text, which depends on the display language.</summary>
public interface IEventPort
{
    /// <summary>The matching events, newest first.</summary>
    /// <param name="query">What to look for, and how far back.</param>
    Observed<IReadOnlyList<EventEntry>> Read(EventQuery query);
}
