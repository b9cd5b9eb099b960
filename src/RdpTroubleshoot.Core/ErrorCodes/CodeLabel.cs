using System;
using System.Linq;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>The words before a number, and what they say it is.</summary>
internal sealed class CodeLabel
{
    /// <summary>How far back words are looked at, in characters.</summary>
    private const int Reach = 60;
    private const int NearWords = 4;

    private static readonly char[] Ends = ['\r', '\n', ';', ',', '.', '!', '?'];
    private static readonly char[] Between = [' ', '\t', '"', '\'', '(', ')', '[', ']', '=', ':', '#', '<', '>', '|', '/', '\uFF1A'];

    /// <summary>What stands between a label and its number: "the alert code is 40".</summary>
    private static readonly string[] Fillers = ["is", "was", "of", "the", "value", "generated", "received"];

    /// <summary>How words for a code end, in English and in the dialogs of mstsc in other languages.</summary>
    private static readonly string[] CodeWords =
        ["code", "codes", "reason", "error", "status", "result", "alert", "codice", "c\u00f3digo", "codigo", "kod", "k\u00f3d", "\u043a\u043e\u0434", "extended"];

    private CodeLabel(string text, bool namesCode, ErrorCodeFamily? family)
    {
        Text = text;
        NamesCode = namesCode;
        Family = family;
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>Whether they say that a code follows.</summary>
    public bool NamesCode { get; }

    /// <summary>The family that they name.</summary>
    public ErrorCodeFamily? Family { get; }

    public static CodeLabel Before(string text, int start)
    {
        int from = Math.Max(0, start - Reach);
        string before = text.Substring(from, start - from);
        if (before.TrimEnd(Between).EndsWith("HTTP/1.1", StringComparison.OrdinalIgnoreCase) || before.TrimEnd(Between).EndsWith("HTTP/1.0", StringComparison.OrdinalIgnoreCase))
        {
            return new("http", true, ErrorCodeFamily.HttpStatus);
        }

        int end = Array.FindLastIndex(before.ToCharArray(), Ends.Contains);
        string[] words = [.. before.Substring(end + 1).ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries)];
        string? last = words.LastOrDefault(word => !Fillers.Contains(word));
        bool isHttp = last == "http";
        bool names = last is not null && (isHttp || CodeWords.Any(code => last.EndsWith(code, StringComparison.Ordinal)));
        return new(string.Join(" ", words), names, names ? FamilyOf(words, isHttp) : null);
    }

    private static ErrorCodeFamily? FamilyOf(string[] words, bool isHttp)
    {
        string[] near = [.. words.Skip(words.Length - NearWords)];
        return isHttp || near.Contains("http") ? ErrorCodeFamily.HttpStatus
            : words.Contains("alert") ? ErrorCodeFamily.TlsAlert
            : near.Any(word => word.StartsWith("extended", StringComparison.Ordinal)) ? ErrorCodeFamily.ExtendedDisconnect
            : null;
    }
}
