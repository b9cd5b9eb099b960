using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RdpTroubleshoot.Facts;

/// <summary>
/// The versions of Windows that a rule holds for (MS-GPFAS 2.2.2, PLATFORM-VAL): <c>Platform=2:6:2|Platform2=GTEQ</c> is Windows NT from
/// 6.2 on. Every Windows that this module runs on is at least 6.2; anything else is not understood.
/// </summary>
internal static class RulePlatform
{
    private const string Platform = "Platform";
    private const string Comparison = "Platform2";
    private const string AtLeast = "GTEQ";

    // VER_PLATFORM_WIN32_NT (winnt.h).
    private const int WindowsNt = 2;

    // Windows 8 and Windows Server 2012.
    private static readonly Version Oldest = new(6, 2);

    public static bool IsPart(string name) => name.Equals(Platform, StringComparison.OrdinalIgnoreCase) || name.Equals(Comparison, StringComparison.OrdinalIgnoreCase);

    /// <summary>What of a rule's platforms is not understood.</summary>
    public static IEnumerable<string> NotUnderstood(RuleFields fields)
    {
        IReadOnlyList<string> platforms = fields.All(Platform);
        bool isAtLeast = platforms.Count == 0 || AtLeast.Equals(fields.Last(Comparison), StringComparison.OrdinalIgnoreCase);
        return isAtLeast && platforms.All(IsEveryWindows) ? [] : fields.Where(IsPart).Select(field => field.Key + "=" + field.Value);
    }

    private static bool IsEveryWindows(string text)
    {
        int[] numbers = [.. text.Split(':').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1)];
        return numbers.Length == 3 && numbers.All(number => number >= 0) && (numbers[0] & 0xFF) == WindowsNt && new Version(numbers[1], numbers[2]) <= Oldest;
    }
}
