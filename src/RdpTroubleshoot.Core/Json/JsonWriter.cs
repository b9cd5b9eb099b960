using System;
using System.Globalization;
using System.Text;

namespace RdpTroubleshoot.Json;

/// <summary>Writes JSON, indented or on one line, as pure ASCII, the same bytes in every edition of PowerShell.</summary>
public static class JsonWriter
{
    /// <summary>Writes a value that <see cref="JsonReader"/> could have read.</summary>
    /// <param name="value">null, bool, string, <see cref="JsonNumber"/>, <see cref="JsonArray"/> or <see cref="JsonObject"/>.</param>
    public static string Write(object? value)
    {
        var output = new StringBuilder();
        Write(output, value, "\n");
        return output.Append('\n').ToString();
    }

    /// <summary>Writes a value on one line, without a line break at its end.</summary>
    /// <param name="value">null, bool, string, <see cref="JsonNumber"/>, <see cref="JsonArray"/> or <see cref="JsonObject"/>.</param>
    public static string WriteLine(object? value)
    {
        var output = new StringBuilder();
        Write(output, value, null);
        return output.ToString();
    }

    /// <param name="output">What is written to.</param>
    /// <param name="value">The value.</param>
    /// <param name="newLine">The line break with the indentation of the value; null for everything on one line.</param>
    private static void Write(StringBuilder output, object? value, string? newLine)
    {
        switch (value)
        {
            case null:
                output.Append("null");
                break;
            case bool flag:
                output.Append(flag ? "true" : "false");
                break;
            case JsonNumber number:
                output.Append(number.Text);
                break;
            case string text:
                WriteString(output, text);
                break;
            case JsonArray array:
                WriteArray(output, array, newLine);
                break;
            case JsonObject members:
                WriteObject(output, members, newLine);
                break;
            default:
                throw new ArgumentException($"{value.GetType()} is not a JSON value", nameof(value));
        }
    }

    private static void WriteObject(StringBuilder output, JsonObject members, string? newLine)
    {
        string? inner = Inner(newLine);
        string? separator = inner;
        output.Append('{');
        foreach (var member in members)
        {
            output.Append(separator);
            WriteString(output, member.Key);
            output.Append(newLine is null ? ":" : ": ");
            Write(output, member.Value, inner);
            separator = "," + inner;
        }

        output.Append(members.Count == 0 ? "}" : newLine + "}");
    }

    private static void WriteArray(StringBuilder output, JsonArray array, string? newLine)
    {
        string? inner = Inner(newLine);
        string? separator = inner;
        output.Append('[');
        foreach (object? element in array)
        {
            output.Append(separator);
            Write(output, element, inner);
            separator = "," + inner;
        }

        output.Append(array.Count == 0 ? "]" : newLine + "]");
    }

    private static string? Inner(string? newLine) => newLine is null ? null : newLine + "  ";

    private static void WriteString(StringBuilder output, string text)
    {
        output.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    output.Append('\\').Append(c);
                    break;
                case >= ' ' and < '\x7F':
                    output.Append(c);
                    break;
                default:
                    output.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        output.Append('"');
    }
}
