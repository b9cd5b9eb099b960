using System.Linq;
using System.Text.RegularExpressions;

namespace RdpTroubleshoot.Binding;

/// <summary>A thumbprint as people copy it.</summary>
internal static class ThumbprintText
{
    // SHA-1 in hexadecimal digits: what SSLCertificateSHA1Hash holds.
    private const int Length = 40;

    /// <summary>The thumbprint in capital digits; null when the text is none.</summary>
    /// <param name="text">The text, with blanks, colons, hyphens, or the mark U+200E of the certificate dialog.</param>
    public static string? Clean(string text)
    {
        string digits = Regex.Replace(text, @"[\s:\-\u200E\u200F]", "").ToUpperInvariant();
        return digits.Length == Length && digits.All(letter => letter is (>= '0' and <= '9') or (>= 'A' and <= 'F')) ? digits : null;
    }
}
