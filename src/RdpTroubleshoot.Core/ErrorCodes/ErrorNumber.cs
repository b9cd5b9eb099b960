using System.Globalization;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>
/// A code as people write it: hexadecimal with 0x, decimal, or decimal with a sign, which is an HRESULT or NTSTATUS seen as a signed
/// 32-bit number. A 64-bit number that only extends the sign is the same code.
/// </summary>
internal readonly struct ErrorNumber
{
    private const ulong SignExtension = 0xFFFFFFFF00000000;
    private const int MostDigits = 20;

    private ErrorNumber(long? value, string problem)
    {
        Value = value;
        Problem = problem;
    }

    /// <summary>The number, unsigned and of 32 bits; null when the text is none.</summary>
    public long? Value { get; }

    /// <summary>What is wrong with the text; empty when it is a number.</summary>
    public string Problem { get; }

    /// <summary>Reads a whole text as one number; blanks around it do not matter.</summary>
    public static ErrorNumber Parse(string text)
    {
        string trimmed = text.Trim();
        bool negative = trimmed.StartsWith("-", System.StringComparison.Ordinal);
        string digits = negative ? trimmed.Substring(1) : trimmed;
        bool hex = !negative && digits.StartsWith("0x", System.StringComparison.OrdinalIgnoreCase);
        digits = hex ? digits.Substring(2) : digits;
        if (!AreDigits(digits, hex))
        {
            return Wrong($"'{Printable.Of(text)}' is no number: write 0x904, 2308 or -2146893044");
        }

        digits = digits.TrimStart('0').PadLeft(1, '0');
        NumberStyles style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (digits.Length > MostDigits || !ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out ulong number))
        {
            return TooLarge(trimmed);
        }

        return Fit(number, negative, trimmed);
    }

    private static ErrorNumber Fit(ulong number, bool negative, string text)
    {
        if (negative)
        {
            return number is > 0 and <= (ulong)int.MaxValue + 1 ? new(uint.MaxValue + 1L - (long)number, "") : TooLarge(text);
        }

        bool extended = (number & SignExtension) == SignExtension && (number & 0x80000000) != 0;
        return extended || number <= uint.MaxValue ? new((long)(number & uint.MaxValue), "") : TooLarge(text);
    }

    private static bool AreDigits(string text, bool hex)
    {
        foreach (char c in text)
        {
            if (c is not (>= '0' and <= '9') && !(hex && c is (>= 'a' and <= 'f' or >= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static ErrorNumber TooLarge(string text) => Wrong($"'{Printable.Of(text)}' is too large: codes have 32 bits, at most 0xFFFFFFFF");

    private static ErrorNumber Wrong(string problem) => new(null, problem);
}
