using System;
using System.Globalization;
using System.Linq;

namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>The id of a repair run: the time it began and a number that tells runs of one second apart. It is also a safe file name.</summary>
public static class JournalId
{
    /// <summary>The longest id, in characters.</summary>
    public const int MaximumLength = 40;

    /// <summary>An id such as <c>20261123T070000Z-1A2B3C4D</c>; ids sort as their times do.</summary>
    /// <param name="startedAt">When the run begins, in UTC.</param>
    /// <param name="salt">Any number that differs between runs.</param>
    public static string Of(DateTime startedAt, uint salt) =>
        startedAt.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture) + "-" + salt.ToString("X8", CultureInfo.InvariantCulture);

    /// <summary>Whether a text can be an id: letters, digits and hyphens of ASCII, so that it can not lead out of a folder or name a device.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= MaximumLength
        && text[0] is >= '0' and <= '9'
        && text.All(c => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '-');
}
