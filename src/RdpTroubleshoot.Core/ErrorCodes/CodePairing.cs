using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>Puts extended codes to the error codes that they belong to.</summary>
internal static class CodePairing
{
    /// <summary>Further apart, in characters, two numbers are not one dialog's.</summary>
    private const int MaximumDistance = 120;

    public static IEnumerable<FoundCode> Of(string text, IEnumerable<CodeToken> tokens)
    {
        var found = new List<FoundCode>();
        CodeToken? open = null;
        foreach (CodeToken token in tokens)
        {
            if (open is not null && Belongs(text, open, token))
            {
                found[found.Count - 1] = found[found.Count - 1] with { ExtendedValue = token.Value };
                open = null;
                continue;
            }

            found.Add(new FoundCode { Value = token.Value!.Value, Family = token.Family });
            open = token.Family is null or ErrorCodeFamily.Disconnect && token.Value <= int.MaxValue ? token : null;
        }

        return found;
    }

    /// <summary>Whether a number has a meaning of its own as extended code.</summary>
    public static bool IsExtended(long value) => ErrorCodeTable.Of(ErrorCodeFamily.ExtendedDisconnect).Any(row => row.Value == value && row.LastValue == value);

    private static bool Belongs(string text, CodeToken code, CodeToken extended)
    {
        if (extended.Start - code.End > MaximumDistance)
        {
            return false;
        }

        return extended.Family == ErrorCodeFamily.ExtendedDisconnect
            || (extended.Family is null && code.IsHex && extended.IsHex && IsExtended(extended.Value!.Value) && AreOneDialog(text, code, extended));
    }

    /// <summary>
    /// The dialog in other languages: two numbers behind two different labels. Numbers with nothing between them but punctuation are a pair too.
    /// </summary>
    private static bool AreOneDialog(string text, CodeToken code, CodeToken extended)
    {
        string between = text.Substring(code.End, extended.Start - code.End);
        bool labelled = between.IndexOfAny([':', '\uFF1A']) >= 0 && !string.Equals(code.Label, extended.Label, StringComparison.Ordinal);
        return labelled || !between.Any(char.IsLetterOrDigit);
    }
}
