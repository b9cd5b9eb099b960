using System.Globalization;

namespace RdpTroubleshoot.Json;

/// <summary>A JSON number kept as it was written, so that nothing is lost on the way through.</summary>
/// <param name="Text">The digits as they stand in the text.</param>
public readonly record struct JsonNumber(string Text)
{
    /// <summary>A number.</summary>
    /// <param name="value">Its value.</param>
    public static JsonNumber Of(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    /// <param name="value">Its value.</param>
    public static JsonNumber Of(ulong value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number as an unsigned integer, or null when it is not one (negative, fraction, exponent, too large).</summary>
    public ulong? AsUnsigned() =>
        ulong.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number : null;

    /// <summary>The number as a signed integer, or null when it is not one.</summary>
    public long? AsSigned() =>
        long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
}
