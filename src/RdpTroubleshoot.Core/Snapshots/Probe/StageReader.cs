using System;
using System.Collections.Generic;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots.Probe;

/// <summary>Reads the stages of a probe and remembers whether each was what it should be.</summary>
internal sealed class StageReader(JsonObject members)
{
    /// <summary>Whether everything that was asked for was missing or sound.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>When the probe began, in UTC.</summary>
    public DateTime StartedAt()
    {
        var reader = new MemberReader(members);
        DateTime time = reader.Time("startedAt");
        IsSound &= reader.IsSound;
        return time;
    }

    /// <summary>One attempt; null when it is not there.</summary>
    public T? One<T>(string name, Func<JsonObject, MemberReader, T> parse)
        where T : class => members.Has(name) ? Parse(members[name], parse) : null;

    /// <summary>A list of attempts; empty when it is not there.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<JsonObject, MemberReader, T> parse)
        where T : class
    {
        var list = new List<T>();
        if (!members.Has(name))
        {
            return list;
        }

        foreach (object? element in members[name] as JsonArray ?? [null])
        {
            if (Parse(element, parse) is T attempt)
            {
                list.Add(attempt);
            }
        }

        return list;
    }

    private T? Parse<T>(object? node, Func<JsonObject, MemberReader, T> parse)
        where T : class
    {
        if (node is not JsonObject attempt)
        {
            IsSound = false;
            return null;
        }

        var reader = new MemberReader(attempt);
        T parsed = parse(attempt, reader);
        IsSound &= reader.IsSound;
        return parsed;
    }
}
