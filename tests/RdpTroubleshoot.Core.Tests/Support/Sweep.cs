using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>Walks the tree of a snapshot and replaces nodes.</summary>
internal static class Sweep
{
    /// <summary>What a node may be replaced by: everything that JSON has.</summary>
    public static object?[] Replacements => [null, true, JsonNumber.Of(42L), "x", new JsonArray(), new JsonObject()];

    /// <summary>Every place in the tree, as its path and a setter.</summary>
    public static IEnumerable<(string Path, object? Value, Action<object?> Set)> Places(object? node, string path = "$")
    {
        if (node is JsonObject members)
        {
            foreach (KeyValuePair<string, object?> member in members.ToList())
            {
                string inner = path + "." + member.Key;
                yield return (inner, member.Value, value => members[member.Key] = value);
                foreach (var place in Places(member.Value, inner))
                {
                    yield return place;
                }
            }
        }

        if (node is JsonArray array)
        {
            for (int i = 0; i < array.Count; i++)
            {
                int index = i;
                string inner = $"{path}[{i}]";
                yield return (inner, array[i], value => array[index] = value);
                foreach (var place in Places(array[i], inner))
                {
                    yield return place;
                }
            }
        }
    }

    public static void ReplaceAll(JsonObject root, Func<object?, object?> replace)
    {
        foreach (var place in Places(root).ToList())
        {
            place.Set(replace(place.Value));
        }
    }
}
