using System;

namespace RdpTroubleshoot.Json;

/// <summary>A text is not the JSON that is accepted here. The message says where and what.</summary>
public sealed class JsonFormatException : FormatException
{
    /// <summary>An error at a place in the text.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    public JsonFormatException(string message, int line, int column)
        : base($"line {line}, column {column}: {message}")
    {
    }

    /// <summary>An error at a place in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place, from 0; may be its end.</param>
    /// <param name="message">What is wrong.</param>
    public static JsonFormatException At(string text, int at, string message)
    {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at && i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new JsonFormatException(message, line, at - lineStart + 1);
    }
}
