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
}
