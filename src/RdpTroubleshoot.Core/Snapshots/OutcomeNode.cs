using System;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>
/// The shape every node of a snapshot may have in place of its value: <c>{"absent":true}</c>, <c>{"denied":"why"}</c> or
/// <c>{"failed":"why"}</c>. A node that is not there was not collected.
/// </summary>
internal static class OutcomeNode
{
    private const string AbsentName = "absent";
    private const string DeniedName = "denied";
    private const string FailedName = "failed";

    /// <summary>Reads one node: an outcome, a value, or something the recording should not hold, which counts as failed.</summary>
    public static Observed<T> Read<T>(JsonObject? parent, string name, string source, string expected, Func<object, Observed<T>?> parse)
    {
        if (parent is null || !parent.Has(name))
        {
            return Observed.NotCollected<T>(source);
        }

        object? node = parent[name];
        return Outcome<T>(node, source)
            ?? (node is null ? null : parse(node)?.From(source))
            ?? Observed.Failed<T>($"the recording holds something else than {expected}", source);
    }

    /// <summary>The outcome that stands in place of a value, or null when the node is none.</summary>
    public static Observed<T>? Outcome<T>(object? node, string source)
    {
        if (node is not JsonObject members)
        {
            return null;
        }

        if (members[AbsentName] is true)
        {
            return Observed.Absent<T>(source);
        }

        return members[DeniedName] is string denied ? Observed.Denied<T>(denied, source)
            : members[FailedName] is string failed ? Observed.Failed<T>(failed, source)
            : null;
    }

    /// <summary>Writes one node; what was not collected leaves no node.</summary>
    public static void Write<T>(JsonObject parent, string name, Observed<T> observed, Func<T, object?> format)
    {
        if (observed.State != ObservedState.NotCollected)
        {
            parent[name] = observed.IsPresent ? format(observed.Value) : Node(observed.State, observed.Why);
        }
    }

    /// <summary>The object to record into; one that says "not there" or "denied" as a whole gives way to what is recorded now.</summary>
    public static JsonObject ForRecording(JsonObject parent, string name)
    {
        if (Outcome<object>(parent[name], "") is not null)
        {
            parent[name] = null;
        }

        return parent.ChildOrNew(name);
    }

    public static JsonObject Node(ObservedState state, string why) => state switch
    {
        ObservedState.Absent => new JsonObject { { AbsentName, true } },
        ObservedState.Denied => new JsonObject { { DeniedName, why } },
        _ => new JsonObject { { FailedName, why } },
    };
}
