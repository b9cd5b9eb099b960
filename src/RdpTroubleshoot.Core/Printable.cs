using System.Globalization;
using System.Linq;
using System.Text;

namespace RdpTroubleshoot;

/// <summary>
/// Makes text from a host fit to be shown: names, certificate subjects and events may hold terminal escapes, line breaks or marks that
/// turn the reading direction.
/// </summary>
public static class Printable
{
    /// <summary>The longest text that is kept, in characters.</summary>
    public const int MaximumLength = 1000;

    /// <summary>The text with control and format characters replaced by their code point, cut at <see cref="MaximumLength"/>.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text)
    {
        if (text.Length <= MaximumLength && !text.Any(IsUnsafe))
        {
            return text;
        }

        var safe = new StringBuilder();
        foreach (char c in text.Length > MaximumLength ? text.Substring(0, MaximumLength) + "..." : text)
        {
            _ = IsUnsafe(c) ? safe.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)) : safe.Append(c);
        }

        return safe.ToString();
    }

    // Printable ASCII, which nearly everything is, needs no look into the tables of Unicode.
    private static bool IsUnsafe(char c) => c is < ' ' or > '~' && (char.IsControl(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
