using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>Section <c>sessions</c> of a snapshot.</summary>
public sealed class SessionSection : ISessionPort
{
    private const string Section = "sessions";
    private readonly JsonObject root;

    internal SessionSection(JsonObject root) => this.root = root;

    /// <inheritdoc/>
    public Observed<IReadOnlyList<SessionEntry>> Read() =>
        OutcomeNode.Read(root, Section, "session list", "sessions with id, name and state", Parse);

    /// <summary>Records the sessions.</summary>
    /// <param name="observed">What came of reading them.</param>
    public void Record(Observed<IReadOnlyList<SessionEntry>> observed) => OutcomeNode.Write(root, Section, observed, Format);

    private static Observed<IReadOnlyList<SessionEntry>>? Parse(object node)
    {
        var sessions = new List<SessionEntry>();
        foreach (object? element in node as JsonArray ?? [null])
        {
            if (element is not JsonObject members)
            {
                return null;
            }

            var reader = new MemberReader(members);
            sessions.Add(new(reader.Number("id"), reader.Text("name"), reader.Text("state")));
            if (!reader.IsSound)
            {
                return null;
            }
        }

        return Observed.Present<IReadOnlyList<SessionEntry>>(sessions);
    }

    private static JsonArray Format(IReadOnlyList<SessionEntry> sessions)
    {
        var array = new JsonArray();
        foreach (SessionEntry session in sessions)
        {
            array.Add(new JsonObject { { "id", JsonNumber.Of(session.Id) }, { "name", session.Name }, { "state", session.State } });
        }

        return array;
    }
}
