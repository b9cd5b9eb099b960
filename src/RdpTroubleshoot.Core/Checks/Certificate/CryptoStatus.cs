using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Checks.Certificate;

/// <summary>The status of a failed key or certificate operation (winerror.h), as events carry it.</summary>
internal static class CryptoStatus
{
    /// <summary>NTE_BAD_KEYSET: keyset does not exist. Whoever may not read a key is often told the same.</summary>
    public const uint NoSuchKeyset = 0x80090016;

    /// <summary>NTE_BAD_KEY_STATE: key not valid for use in specified state.</summary>
    public const uint BadKeyState = 0x8009000B;

    private const int HexDigits = 8;

    private static readonly Dictionary<uint, string> Meanings = new()
    {
        [0x80070005] = "access denied",
        [0x80070020] = "the file is in use",
        [0x8009000B] = "key not valid for use in specified state",
        [0x8009000F] = "object already exists",
        [0x80090010] = "access denied",
        [0x80090016] = "keyset does not exist",
        [0x8009030D] = "credentials not recognized: the private key cannot be used",
    };

    /// <summary>The status in words.</summary>
    public static string Describe(uint status)
    {
        string number = "0x" + status.ToString("X8", CultureInfo.InvariantCulture);
        return Meanings.TryGetValue(status, out string? meaning) ? $"{number} {meaning}" : number;
    }

    /// <summary>
    /// The status that an event carries, or null. Its fields hold it as a number, or the binary data does in little-endian bytes; the text
    /// of the message depends on the language and is not looked at.
    /// </summary>
    public static uint? In(EventEntry entry)
    {
        foreach (string value in entry.Data.Where(field => field.Key != "Binary").Select(field => field.Value))
        {
            if (Hexadecimal(value) is uint status)
            {
                return status;
            }
        }

        return entry.Data.TryGetValue("Binary", out string? binary) ? LittleEndian(binary) : null;
    }

    private static uint? Hexadecimal(string text) =>
        text.StartsWith("0x", System.StringComparison.OrdinalIgnoreCase) && Parse(text.Substring(2)) is uint status ? Failure(status) : null;

    private static uint? LittleEndian(string hex)
    {
        if (hex.Length < HexDigits || Parse(hex.Substring(0, HexDigits)) is not uint big)
        {
            return null;
        }

        return Failure((big >> 24) | ((big >> 8) & 0xFF00) | ((big << 8) & 0xFF0000) | (big << 24));
    }

    private static uint? Parse(string digits) =>
        uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint number) ? number : null;

    /// <summary>Only a failure is a status; other numbers stand in the same places.</summary>
    private static uint? Failure(uint number) => (number & 0x80000000) != 0 ? number : null;
}
