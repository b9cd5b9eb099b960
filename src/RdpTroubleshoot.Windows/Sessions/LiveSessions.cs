using System.Collections.Generic;
using System.Globalization;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Sessions;

/// <summary>Sessions and listeners as the session manager lists them.</summary>
internal sealed class LiveSessions : ISessionPort
{
    /// <summary>WTS_CONNECTSTATE_CLASS (wtsapi32.h) without the prefix, in its order.</summary>
    private static readonly string[] States =
        ["Active", "Connected", "ConnectQuery", "Shadow", "Disconnected", "Idle", "Listen", "Reset", "Down", "Init"];

    private readonly TimedRead timed;

    public LiveSessions(TimedRead timed) => this.timed = timed;

    /// <summary>
    /// An empty list is no answer: session 0, where the services run, is always there. A system without a session manager (wine) and a
    /// reader without the right to see sessions get one.
    /// </summary>
    /// <inheritdoc/>
    public Observed<IReadOnlyList<SessionEntry>> Read() => timed.Value<IReadOnlyList<SessionEntry>>("session list", () =>
    {
        List<SessionEntry> sessions = WtsSessions.Read((id, name, state) => new SessionEntry(id, name, State(state)));
        return sessions.Count > 0 ? sessions : throw new UnreadableException("the system listed no session, not even that of the services");
    });

    private static string State(int state) =>
        state >= 0 && state < States.Length ? States[state] : state.ToString(CultureInfo.InvariantCulture);
}
