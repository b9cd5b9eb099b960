using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>
/// Finds error codes in what people paste: numbers, pairs, the dialog of mstsc in any language, messages of events. Numbers with 0x are
/// codes; decimal ones only where a word before them says so, so that times, addresses, ports and versions are none.
/// </summary>
public static class ErrorText
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int MaximumLength = 65_536;

    /// <summary>The most codes that are taken from one text.</summary>
    public const int MaximumCodes = 64;

    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ',', ';', '/', '|', '+'];

    /// <summary>Whether a text is nothing but a number or a list of numbers, and no prose.</summary>
    /// <param name="text">The text.</param>
    public static bool IsBare(string text) => text.Length <= MaximumLength && Parts(text) is { Length: > 0 } parts && parts.All(LooksLikeNumber) && !IsDate(text);

    /// <summary>The codes in a text. Whatever the text is, it is an answer: no exception leaves this method.</summary>
    /// <param name="text">Any text.</param>
    public static ErrorTextResult Parse(string text)
    {
        if (text.Length > MaximumLength)
        {
            return Wrong($"The text has {Number(text.Length)} characters, more than the {Number(MaximumLength)} that are read.");
        }

        return IsBare(text) ? ParseBare(text) : ParseProse(text);
    }

    private static ErrorTextResult ParseBare(string text)
    {
        ErrorNumber[] numbers = [.. Parts(text).Select(ErrorNumber.Parse)];
        if (numbers.FirstOrDefault(number => number.Value is null) is { Problem: { Length: > 0 } problem })
        {
            return Wrong(problem + ".");
        }

        long[] values = [.. numbers.Select(number => number.Value!.Value)];
        bool isPair = values.Length == 2 && values[0] <= int.MaxValue && (text.IndexOf('/') > 0 || IsExtended(values[1]));
        return isPair
            ? Found([new FoundCode { Value = values[0], ExtendedValue = values[1] }])
            : Found([.. values.Select(value => new FoundCode { Value = value })]);
    }

    private static ErrorTextResult ParseProse(string text)
    {
        IReadOnlyList<CodeToken> tokens = CodeScanner.Scan(text);
        FoundCode[] codes = [.. CodePairing.Of(text, tokens.Where(token => token.Value is not null))];
        string? problem = tokens.Select(token => token.Problem).FirstOrDefault(one => one.Length > 0);
        return codes.Length > 0 ? Found(codes) : Wrong(problem is null ? $"There is no error code in '{Excerpt(text)}'." : problem + ".");
    }

    private static ErrorTextResult Found(IEnumerable<FoundCode> codes)
    {
        FoundCode[] once = [.. codes.Distinct()];
        return new() { Codes = [.. once.Take(MaximumCodes)], IsCut = once.Length > MaximumCodes };
    }

    private static string[] Parts(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static bool LooksLikeNumber(string part)
    {
        bool hex = part.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        string digits = part.Substring(hex ? 2 : part[0] == '-' ? 1 : 0);
        return digits.Length > 0 && (hex ? Hex.IsDigits(digits, 0, digits.Length) : digits.All(letter => letter is >= '0' and <= '9'));
    }

    /// <summary>Decimal numbers parted by slashes are a date, unless they are two and the first is a code of mstsc.</summary>
    private static bool IsDate(string text)
    {
        string[] parts = Parts(text);
        return text.IndexOf('/') > 0
            && parts.All(part => !part.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            && (parts.Length != 2 || ErrorNumber.Parse(parts[0]).Value is not long first || !IsPrimary(first));
    }

    private static bool IsPrimary(long value) =>
        ErrorCodeTable.Find(ErrorCodeFamily.Disconnect, value) is not null || ErrorCodeTable.Find(ErrorCodeFamily.GatewayDisconnect, value) is not null;

    private static bool IsExtended(long value) => CodePairing.IsExtended(value);

    private static string Excerpt(string text)
    {
        const int most = 60;
        string line = text.Trim();
        return Printable.Of(line.Length > most ? line.Substring(0, most) + "..." : line);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static ErrorTextResult Wrong(string problem) => new() { Problem = problem };
}
