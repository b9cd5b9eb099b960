using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>The texts in DER, wherever they are nested.</summary>
internal static class DerTexts
{
    private const int DeepestNesting = 32;

    public static IEnumerable<string> In(byte[] der) => In(der, DerElement.Read(der, 0, der.Length), DeepestNesting);

    public static string Text(byte[] der, DerElement element) =>
        (element.Tag == DerElement.BmpString ? Encoding.BigEndianUnicode : Encoding.UTF8).GetString(der, element.Start, element.Length);

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
