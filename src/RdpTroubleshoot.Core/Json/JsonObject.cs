using System;
using System.Collections;
using System.Collections.Generic;

namespace RdpTroubleshoot.Json;

/// <summary>
/// A JSON object: members in the order of the text, found without regard to case, because what is named here (registry keys, services,
/// files) has no case on Windows.
/// </summary>
public sealed class JsonObject : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> members = [];
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many members there are.</summary>
    public int Count => members.Count;

    /// <summary>Reads a member (null when it is not there) or sets it, keeping its place.</summary>
    /// <param name="name">The member's name.</param>
    public object? this[string name]
    {
        get => places.TryGetValue(name, out int place) ? members[place].Value : null;
        set
        {
            if (places.TryGetValue(name, out int place))
            {
                members[place] = new(members[place].Key, value);
            }
            else
            {
                Add(name, value);
            }
        }
    }

    /// <summary>Adds a member at the end.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">There is such a member already.</exception>
    public void Add(string name, object? value)
    {
        places.Add(name, members.Count);
        members.Add(new(name, value));
    }

    /// <summary>Takes a member away; nothing happens when it is not there.</summary>
    /// <param name="name">The member's name.</param>
    public void Remove(string name)
    {
        if (!places.TryGetValue(name, out int place))
        {
            return;
        }

        members.RemoveAt(place);
        places.Clear();
        for (int i = 0; i < members.Count; i++)
        {
            places.Add(members[i].Key, i);
        }
    }

    /// <summary>Whether there is such a member, whatever its value.</summary>
    /// <param name="name">The member's name.</param>
    public bool Has(string name) => places.ContainsKey(name);

    /// <summary>The object that is a member, or null when there is none or it is something else.</summary>
    /// <param name="name">The member's name.</param>
    public JsonObject? Child(string name) => this[name] as JsonObject;

    /// <summary>The object that is a member; made when there is none.</summary>
    /// <param name="name">The member's name.</param>
    public JsonObject ChildOrNew(string name)
    {
        if (this[name] is not JsonObject child)
        {
            this[name] = child = [];
        }

        return child;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
