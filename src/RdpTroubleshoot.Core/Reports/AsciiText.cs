using System.Globalization;
using System.Linq;
using System.Text;

namespace RdpTroubleshoot.Reports;

/// <summary>Text in pure ASCII on one line: what consoles with old code pages, Run Command and log collectors all keep as it is.</summary>
internal static class AsciiText
{
    /// <summary>The text with every other character as its code point.</summary>
    public static string Of(string text)
    {
        if (text.All(IsPlain))
        {
            return text;
        }

        var ascii = new StringBuilder();
        foreach (char c in text)
        {
            _ = IsPlain(c) ? ascii.Append(c) : ascii.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return ascii.ToString();
    }

    private static bool IsPlain(char c) => c is >= ' ' and <= '~';
}
