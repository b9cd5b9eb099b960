using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>Finds what may be codes in a text, word by word, in one pass.</summary>
internal static class CodeScanner
{
    private const int StatusDigits = 8;
    private const string SignExtension = "FFFFFFFF";
    private const string Joining = ".:/-,";

    /// <summary>An HRESULT or NTSTATUS with its sign has ten digits, such as -2146893044: none shorter is a failure that has a name.</summary>
    private const int SignedDigits = 10;

    public static IReadOnlyList<CodeToken> Scan(string text)
    {
        var tokens = new List<CodeToken>();
        int at = 0;
        while (at < text.Length)
        {
            int end = at;
            while (end < text.Length && IsWord(text[end]))
            {
                end++;
            }

            if (end > at && Token(text, at, end) is CodeToken token)
            {
                tokens.Add(token);
            }

            at = Math.Max(end, at + 1);
        }

        return tokens;
    }

    private static CodeToken? Token(string text, int start, int end)
    {
        string word = text.Substring(start, end - start);
        if (word.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return Hex.IsDigits(word, 2, word.Length - 2) ? OfHex(text, start, word) : null;
        }

        return OfStatus(start, word) ?? OfName(start, word) ?? (word.All(IsDigit) ? OfDecimal(text, start, end, word) : null);
    }

    private static CodeToken? OfHex(string text, int start, string word)
    {
        ErrorNumber number = ErrorNumber.Parse(word);
        CodeLabel label = CodeLabel.Before(text, start);
        return new() { Start = start, End = start + word.Length, Value = number.Value, Problem = number.Problem, IsHex = true, Family = label.Family, Label = label.Text };
    }

    /// <summary>Eight hexadecimal digits without 0x, only where they are an HRESULT or NTSTATUS that has a name.</summary>
    private static CodeToken? OfStatus(int start, string word)
    {
        if (word.Length != StatusDigits || word == SignExtension || !Hex.IsDigits(word, 0, StatusDigits))
        {
            return null;
        }

        long value = ErrorNumber.Parse("0x" + word).Value ?? 0;
        ErrorCodeFamily[] families = [ErrorCodeFamily.NtStatus, ErrorCodeFamily.HResult];
        return families.Any(family => ErrorCodeTable.Find(family, value) is not null)
            ? new() { Start = start, End = start + word.Length, Value = value, IsHex = true }
            : null;
    }

    private static CodeToken? OfName(int start, string word) => ErrorCodeTable.FindName(word) is ErrorCodeInfo row
        ? new() { Start = start, End = start + word.Length, Value = row.Value, Family = row.Family }
        : null;

    private static CodeToken? OfDecimal(string text, int start, int end, string word)
    {
        bool negative = IsNegative(text, start);
        if (!negative && IsPartOfMore(text, start, end))
        {
            return null;
        }

        CodeLabel label = CodeLabel.Before(text, negative ? start - 1 : start);
        if (!label.NamesCode && !(negative && word.Length == SignedDigits))
        {
            return null;
        }

        ErrorNumber number = ErrorNumber.Parse(negative ? "-" + word : word);
        return new() { Start = start, End = end, Value = number.Value, Problem = number.Problem, Family = label.Family, Label = label.Text };
    }

    private static bool IsNegative(string text, int start) =>
        start > 0 && text[start - 1] == '-' && (start == 1 || !IsWord(text[start - 2])) && !(start > 1 && Joining.Contains(text[start - 2]));

    /// <summary>Whether digits go on behind a point, colon, slash, comma or dash: addresses, times, dates, versions.</summary>
    private static bool IsPartOfMore(string text, int start, int end) =>
        (start > 1 && Joining.Contains(text[start - 1]) && IsDigit(text[start - 2]))
        || (end + 1 < text.Length && Joining.Contains(text[end]) && IsDigit(text[end + 1]));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
