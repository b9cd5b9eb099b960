using System;
using System.Collections.Generic;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>
/// Placeholders of the same length as what they stand for, in the order of first use: the same text in the same order gives the same
/// placeholders, so that redacting twice changes nothing.
/// </summary>
internal sealed class Pseudonyms(char mark)
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwyz";

    private readonly Dictionary<string, string> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, int> countByLength = [];

    public bool Knows(string text) => known.ContainsKey(text);

    public string Of(string text)
    {
        if (!known.TryGetValue(text, out string? placeholder))
        {
            countByLength.TryGetValue(text.Length, out int count);
            countByLength[text.Length] = count + 1;
            known[text] = placeholder = Make(text.Length, count);
        }

        return placeholder;
    }

    /// <summary>The mark, the number, and 'x' up to the length; 'x' is no digit, so that no two numbers look alike.</summary>
    private string Make(int length, int number)
    {
        string digits = "";
        for (int rest = number; digits.Length == 0 || rest > 0; rest /= Digits.Length)
        {
            digits = Digits[rest % Digits.Length] + digits;
        }

        string text = mark + digits;
        return text.Length > length ? text.Substring(0, length) : text.PadRight(length, 'x');
    }
}
