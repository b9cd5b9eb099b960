using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>The texts in DER, wherever they are nested.</summary>
internal static class DerTexts
{
    private const int DeepestNesting = 32;

    /// <summary>A label of a DNS name, or a word of another name.</summary>
    public static readonly Regex Word = new("[A-Za-z0-9_-]+", RegexOptions.CultureInvariant);

    public static IEnumerable<string> Words(string text) => Word.Matches(text).Cast<Match>().Select(match => match.Value);

    public static IEnumerable<string> In(byte[] der) => In(der, DerElement.Read(der, 0, der.Length), DeepestNesting);

    public static string Text(byte[] der, DerElement element) =>
        (element.Tag == DerElement.BmpString ? Encoding.BigEndianUnicode : Encoding.UTF8).GetString(der, element.Start, element.Length);

    /// <summary>Bytes a character.</summary>
    public static int Width(DerElement element) => element.Tag == DerElement.BmpString ? 2 : 1;

    /// <summary>The text, in which each character (UTF-8: each byte) that is not ASCII is an 'x'.</summary>
    public static string Masked(byte[] der, DerElement element)
    {
        int width = Width(element);
        var text = new StringBuilder();
        for (int at = element.Start; at + width <= element.End; at += width)
        {
            bool isAscii = der[at + width - 1] < 0x80 && (width == 1 || der[at] == 0);
            text.Append(isAscii ? (char)der[at + width - 1] : 'x');
        }

        return text.ToString();
    }

    /// <summary>Whether a context-specific element holds a name, such as a DNS name, and not bytes.</summary>
    public static bool IsAscii(byte[] der, DerElement element) =>
        element.Length > 0 && Enumerable.Range(element.Start, element.Length).All(at => der[at] is >= (byte)' ' and <= (byte)'~');

    private static IEnumerable<string> In(byte[] der, List<DerElement>? elements, int depth)
    {
        foreach (DerElement element in depth == 0 ? [] : elements ?? [])
        {
            bool isText = element.IsText || element.Tag == DerElement.BmpString || (element.IsContextPrimitive && IsAscii(der, element));
            bool nests = element.IsConstructed || element.Tag == DerElement.OctetString;
            foreach (string text in isText ? [Text(der, element)] : nests ? In(der, element.Children(der), depth - 1) : [])
            {
                yield return text;
            }
        }
    }
}
