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
}
