using System;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs;

/// <summary>The sessions that people lose when TermService stops.</summary>
internal static class UsedSessions
{
    // WTS_CONNECTSTATE_CLASS (wtsapi32.h): the states of a session that somebody has.
    private static readonly string[] Used = ["Active", "Connected", "ConnectQuery", "Shadow", "Disconnected", "Idle"];

    /// <summary>What stopping TermService does to people, such as <c>drops 2 sessions</c>; null when it does nothing to anybody.</summary>
    /// <param name="facts">The machine.</param>
    public static string? Lost(HostFacts facts)
    {
        var sessions = facts.Listener.Sessions;
        if (!sessions.IsPresent)
        {
            return $"may drop sessions ({sessions.Source}: {sessions.Describe()})";
        }

        int count = sessions.Value.Count(IsUsed);
        return count == 0 ? null : string.Format(CultureInfo.InvariantCulture, "drops {0} session{1}", count, count == 1 ? "" : "s");
    }

    /// <summary>Services (session 0) and the console are not served by TermService's listener.</summary>
    private static bool IsUsed(SessionEntry session) => session.Id != 0 && session.Name != "Console" && Array.IndexOf(Used, session.State) >= 0;
}
