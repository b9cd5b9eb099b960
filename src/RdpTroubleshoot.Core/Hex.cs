using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace RdpTroubleshoot;

/// <summary>Bytes as upper-case hexadecimal digits, the way thumbprints are written.</summary>
public static class Hex
{
    /// <summary>Writes bytes as upper-case hexadecimal digits.</summary>
    /// <param name="bytes">The bytes.</param>
    public static string Of(IEnumerable<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (byte one in bytes)
        {
            text.Append(one.ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>Whether a part of a text is hexadecimal digits only. The parsers of .NET also take NUL characters after the digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="length">How long it is.</param>
    internal static bool IsDigits(string text, int start, int length)
    {
        for (int i = start; i < start + length; i++)
        {
            if (i >= text.Length || text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return length > 0;
    }
}
