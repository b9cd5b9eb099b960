using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots.Probe;

/// <summary>What a stage probe saw, in a snapshot: a member a stage that was reached.</summary>
internal static class ObservationNode
{
    private const RdpProtocols NlaProtocols = RdpProtocols.Hybrid | RdpProtocols.HybridEx;

    public static JsonObject Format(ConnectionObservation seen)
    {
        var members = new JsonObject { { "startedAt", NodeParsers.TimeText(seen.StartedAt) } };
        members.Add("addresses", Array(seen.Addresses, Format));
        members.Add("negotiations", Array(seen.Negotiations, NegotiationNode.Format));
        Add(members, "hold", seen.Hold, AttemptNode.Format);
        Add(members, "handshake", seen.Handshake, TlsNode.Format);
        if (seen.Hellos.Count > 0)
        {
            members.Add("hellos", Array(seen.Hellos, TlsNode.Format));
        }

        Add(members, "nla", seen.Nla, LogonNode.Format);
        Add(members, "session", seen.Session, LogonNode.Format);
        return members;
    }

    public static Observed<ConnectionObservation>? Parse(object node, string address, int port)
    {
        if (node is not JsonObject members)
        {
            return null;
        }

        var stages = new StageReader(members);
        var seen = new ConnectionObservation
        {
            Target = address,
            Port = port,
            StartedAt = stages.StartedAt(),
            Resolution = new NameResolution { Outcome = AttemptOutcome.Succeeded, Addresses = [address] },
            Addresses = stages.List("addresses", (attempt, reader) => AttemptNode.Read(new AddressAttempt(reader.Text("address")) { Outcome = default }, reader)),
            Negotiations = stages.List("negotiations", NegotiationNode.Parse),
            Hold = stages.One("hold", (_, reader) => AttemptNode.Read(new HoldAttempt { Outcome = default }, reader)),
            Handshake = stages.One("handshake", TlsNode.ParseHandshake),
            Hellos = stages.List("hellos", TlsNode.ParseHello),
            Nla = stages.One("nla", LogonNode.ParseNla),
            Session = stages.One("session", LogonNode.ParseSession),
        };
        return stages.IsSound && IsWhole(seen) ? Observed.Present(seen) : null;
    }

    /// <summary>
    /// Whether the stages lead to an end: to one that failed, or to the last one. A recording in which a stage that succeeded is followed by
    /// nothing lacks something, and that must not pass for a listener that works.
    /// </summary>
    private static bool IsWhole(ConnectionObservation seen)
    {
        var facts = new ConnectionFacts(seen);
        if (facts.FirstFailure is not null)
        {
            return true;
        }

        bool hasSession = seen.Session is { Outcome: not AttemptOutcome.NotTried };
        return seen.Address.Length > 0 && facts.Agreed?.Selected is RdpProtocols selected
            && (!facts.UsesTls ? hasSession
                : seen.Handshake is { IsSuccess: true }
                    && ((selected & NlaProtocols) != 0 ? seen.Nla is { Outcome: not AttemptOutcome.NotTried } : selected != RdpProtocols.Ssl || hasSession));
    }

    private static JsonObject Format(AddressAttempt attempt)
    {
        JsonObject members = AttemptNode.Format(attempt);
        members.Add("address", attempt.Address);
        return members;
    }

    private static JsonArray Array<T>(IEnumerable<T> attempts, Func<T, JsonObject> format)
    {
        var array = new JsonArray();
        array.AddRange(attempts.Select(format));
        return array;
    }

    private static void Add<T>(JsonObject members, string name, T? attempt, Func<T, JsonObject> format)
        where T : class
    {
        if (attempt is not null)
        {
            members.Add(name, format(attempt));
        }
    }
}
