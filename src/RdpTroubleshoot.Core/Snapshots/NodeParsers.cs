using System;
using System.Collections.Generic;
using System.Globalization;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>Turns JSON values into typed ones; null when they are something else.</summary>
internal static class NodeParsers
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static Observed<string>? Text(object node) => node is string text ? Observed.Present(text) : null;

    public static Observed<bool>? Flag(object node) => node is bool flag ? Observed.Present(flag) : null;

    public static Observed<long>? Number(object node) =>
        node is JsonNumber number && number.AsSigned() is long value ? Observed.Present(value) : null;

    public static Observed<DateTime>? Time(object node) => TimeValue(node) is DateTime time ? Observed.Present(time) : null;

    public static Observed<IReadOnlyList<string>>? Texts(object node) =>
        TextList(node) is string[] texts ? Observed.Present<IReadOnlyList<string>>(texts) : null;

    public static DateTime? TimeValue(object? node) =>
        node is string text && DateTime.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime time)
            ? time
            : null;

    public static string TimeText(DateTime time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static string[]? TextList(object? node)
    {
        if (node is not JsonArray array)
        {
            return null;
        }

        var texts = new string[array.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            if (array[i] is not string text)
            {
                return null;
            }

            texts[i] = text;
        }

        return texts;
    }

    public static JsonArray ArrayOf(IEnumerable<string> texts)
    {
        var array = new JsonArray();
        array.AddRange(texts);
        return array;
    }

    public static byte[]? Bytes(object? node)
    {
        try
        {
            return node is string text ? Convert.FromBase64String(text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>An enum member by its name, never by its number.</summary>
    public static TEnum? Name<TEnum>(object? node)
        where TEnum : struct, Enum =>
        node is string text && Array.IndexOf(Enum.GetNames(typeof(TEnum)), text) >= 0 ? (TEnum)Enum.Parse(typeof(TEnum), text) : null;
}
