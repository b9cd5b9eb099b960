using System.Globalization;
using System.Text;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>A field of an event that is no plain code: only what is known to be harmless stays.</summary>
internal static class RedactedEventField
{
    public const string Placeholder = "redacted";

    private const int HashDigits = 40;
    private const int StatusDigits = 8;
    private const int DigitsOfCharacter = 4;
    private const int LongestTail = 3;

    public static string Of(string field, RedactedTexts texts)
    {
        if (!Hex.IsDigits(field, 0, field.Length) || field.Length % 2 != 0 || field.Length < StatusDigits)
        {
            return Placeholder;
        }

        if (RedactedNames.IsOrdinary(ServiceName(field)))
        {
            return field;
        }

        // Binary data begins with a status, if it holds one.
        return field.Length == HashDigits ? texts.In(field) : field.Substring(0, StatusDigits).PadRight(field.Length, '0');
    }

    /// <summary>The service control manager writes <c>TermService/4</c> in UTF-16.</summary>
    private static string ServiceName(string hex)
    {
        var name = new StringBuilder();
        for (int at = 0; at + DigitsOfCharacter <= hex.Length; at += DigitsOfCharacter)
        {
            string swapped = hex.Substring(at + 2, 2) + hex.Substring(at, 2);
            name.Append((char)ushort.Parse(swapped, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        }

        string text = name.ToString();
        int end = text.IndexOfAny(['/', '\0']);
        string tail = end < 0 ? "" : text.Substring(end).TrimEnd('\0');
        return tail.Length > LongestTail ? "" : end < 0 ? text : text.Substring(0, end);
    }
}
