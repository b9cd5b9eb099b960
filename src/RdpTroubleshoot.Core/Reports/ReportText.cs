using System.Globalization;
using System.Text;

namespace RdpTroubleshoot.Reports;

/// <summary>
/// Texts of hosts in reports. A name, an event or a certificate may hold anything and be of any length: it is shortened where that is said,
/// and what a reader would obey in place of showing it is shown as its code point.
/// </summary>
internal static class ReportText
{
    /// <summary>The longest text that is kept, in characters: the longest step by hand has some hundreds.</summary>
    public const int MaximumLength = 4000;

    private const string Cut = "...";
    private const string Shortened = Cut + " [shortened]";

    /// <summary>The text, or its beginning and how long it was.</summary>
    public static string Bounded(string text) => text.Length <= MaximumLength ? text : string.Format(
        CultureInfo.InvariantCulture, "{0}{1} [shortened, it has {2} characters]", text.Substring(0, MaximumLength), Cut, text.Length);

    /// <summary>The text without control characters, marks that turn the reading direction and halves of characters; nothing of it is left out.</summary>
    public static string Shown(string text)
    {
        string shown = text.Length <= Printable.MaximumLength ? Printable.Of(text) : InParts(text);

        // What a finding shortened already ends so, and a reader takes three dots for the text's own.
        return text.Length >= Printable.MaximumLength + Cut.Length && text.EndsWith(Cut, System.StringComparison.Ordinal)
            ? shown.Substring(0, shown.Length - Cut.Length) + Shortened
            : shown;
    }

    private static string InParts(string text)
    {
        var shown = new StringBuilder();
        for (int at = 0; at < text.Length; at += Printable.MaximumLength)
        {
            shown.Append(Printable.Of(text.Substring(at, System.Math.Min(Printable.MaximumLength, text.Length - at))));
        }

        return shown.ToString();
    }
}
