using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>What the redacted copy of a node is made with: each takes a node and gives its copy, null when the node is of another kind.</summary>
internal static class Shape
{
    /// <summary>The members that are known, and no others.</summary>
    public static JsonObject Members(JsonObject node, Dictionary<string, Func<object?, object?>> shape)
    {
        var result = new JsonObject();
        foreach (KeyValuePair<string, object?> member in node)
        {
            string? known = shape.Keys.FirstOrDefault(name => name.Equals(member.Key, StringComparison.OrdinalIgnoreCase));
            if (known is not null)
            {
                result[known] = shape[known](member.Value);
            }
        }

        return result;
    }

    public static Func<object?, object?> Object(Dictionary<string, Func<object?, object?>> shape) =>
        node => node is JsonObject members ? Members(members, shape) : null;

    public static Func<object?, object?> List(Func<object?, object?> element) => node =>
    {
        if (node is not JsonArray array)
        {
            return null;
        }

        var result = new JsonArray();
        result.AddRange(array.Select(element));
        return result;
    };

    public static object? Number(object? node) => node as JsonNumber?;

    public static object? Flag(object? node) => node as bool?;

    public static object? Time(object? node) => NodeParsers.TimeValue(node) is null ? null : node;

    public static object? Name<TEnum>(object? node)
        where TEnum : struct, Enum => NodeParsers.Name<TEnum>(node) is null ? null : node;
}
