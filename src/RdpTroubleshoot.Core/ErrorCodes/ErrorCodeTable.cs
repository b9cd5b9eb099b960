using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>Every code that is known, from the tables in <c>Tables/</c>; read when first asked for.</summary>
public static class ErrorCodeTable
{
    /// <summary>HRESULTs of Win32 errors (FACILITY_WIN32, MS-ERREF 2.1): gateways send their results so or plain.</summary>
    private const long Win32HResult = 0x80070000;
    private const long LowWord = 0xFFFF;

    /// <summary>The first result that only gateways have (MS-TSGU 2.2.6); those below are general errors of Win32.</summary>
    private const long FirstOfGateways = 0x59D8;
    private const char Numbering = '#';

    private static readonly Lazy<Dictionary<ErrorCodeFamily, IReadOnlyList<ErrorCodeInfo>>> Tables = new(ReadTables);
    private static readonly Lazy<Dictionary<string, ErrorCodeInfo>> Names = new(ReadNames);

    /// <summary>The families, in the order in which a bare number is looked up.</summary>
    public static IReadOnlyList<ErrorCodeFamily> Families { get; } = [.. Enum.GetValues(typeof(ErrorCodeFamily)).Cast<ErrorCodeFamily>()];

    /// <summary>Every row, by family and number; a range is one row.</summary>
    public static IReadOnlyList<ErrorCodeInfo> All => [.. Families.SelectMany(Of)];

    /// <summary>The rows of a family, by number.</summary>
    /// <param name="family">The family.</param>
    public static IReadOnlyList<ErrorCodeInfo> Of(ErrorCodeFamily family) => Tables.Value[family];

    /// <summary>What a family says of a number, also where it lies in a range; null when it has nothing.</summary>
    /// <param name="family">The family.</param>
    /// <param name="value">The number, unsigned.</param>
    public static ErrorCodeInfo? Find(ErrorCodeFamily family, long value) => Row(family, value) is ErrorCodeInfo row ? Answer(row, value) : null;

    /// <summary>The code with a published name, such as <c>STATUS_LOGON_FAILURE</c>; null when none has it.</summary>
    /// <param name="name">The name; case matters not.</param>
    public static ErrorCodeInfo? FindName(string name) => Names.Value.TryGetValue(name, out ErrorCodeInfo? row) ? Answer(row, row.Value) : null;

    /// <summary>
    /// What is known of a number: the first family that has it, in the order of <see cref="Families"/>, single codes before ranges and codes
    /// before ids of events; else where its structure places it. That is a guess then, and says so.
    /// </summary>
    /// <param name="value">The number, unsigned.</param>
    /// <param name="family">The only family to look in; null for all. The two that mstsc shows as its error code count as one.</param>
    public static ErrorCodeInfo Describe(long value, ErrorCodeFamily? family = null)
    {
        ErrorCodeInfo? best = family is null ? Best(value) : Space(family.Value).Select(one => Row(one, value)).FirstOrDefault(row => row is not null);
        if (best is not null)
        {
            return Answer(best, value);
        }

        ErrorCodeFamily guessed = family ?? ErrorCodeGuess.FamilyOf(value);
        return ErrorCodeGuess.Of(guessed, value, Readings(guessed, value));
    }

    /// <summary>The row that a bare number most likely means: narrow before wide; the class of a primary code tells more than a range without names.</summary>
    private static ErrorCodeInfo? Best(long value)
    {
        ErrorCodeInfo? row = Families.Select(one => Row(one, value)).OfType<ErrorCodeInfo>()
            .Where(one => !IsGeneral(one, value))
            .OrderBy(one => one.Family == ErrorCodeFamily.WindowsEvent).ThenBy(one => one.LastValue - one.Value)
            .FirstOrDefault();
        return row is { Name.Length: 0 } && row.Value != row.LastValue && ErrorCodeGuess.HasClass(value) ? null : row;
    }

    private static ErrorCodeInfo? Row(ErrorCodeFamily family, long value)
    {
        long wanted = family == ErrorCodeFamily.GatewayStatus && (value & ~LowWord) == Win32HResult ? value & LowWord : value;
        return Of(family).FirstOrDefault(one => one.Value <= wanted && wanted <= one.LastValue);
    }

    /// <summary>An error of Win32 as HRESULT, which without context need not come from a gateway.</summary>
    private static bool IsGeneral(ErrorCodeInfo row, long value) =>
        row.Family == ErrorCodeFamily.GatewayStatus && value >= Win32HResult && row.Value < FirstOfGateways;

    private static ErrorCodeFamily[] Space(ErrorCodeFamily family) => family is ErrorCodeFamily.Disconnect or ErrorCodeFamily.GatewayDisconnect
        ? [ErrorCodeFamily.Disconnect, ErrorCodeFamily.GatewayDisconnect]
        : [family];

    private static ErrorCodeInfo Answer(ErrorCodeInfo row, long value) =>
        row with { Value = value, LastValue = value, Name = NameOf(row, value), Related = Readings(row.Family, value) };

    private static IReadOnlyList<ErrorCodeReading> Readings(ErrorCodeFamily but, long value) =>
    [
        .. Families.Where(family => family != but).Select(family => Row(family, value)).OfType<ErrorCodeInfo>()
            .Select(row => new ErrorCodeReading(row.Family, NameOf(row, value), row.Meaning)),
    ];

    /// <summary>The name of a member of a range: <c>NAME#2</c> numbers them from 2.</summary>
    private static string NameOf(ErrorCodeInfo row, long value)
    {
        int mark = row.Name.IndexOf(Numbering);
        return mark < 0
            ? row.Name
            : row.Name.Substring(0, mark)
                + (long.Parse(row.Name.Substring(mark + 1), CultureInfo.InvariantCulture) + value - row.Value).ToString(CultureInfo.InvariantCulture);
    }

    private static Dictionary<ErrorCodeFamily, IReadOnlyList<ErrorCodeInfo>> ReadTables() =>
        Families.ToDictionary(family => family, family => ErrorTableParser.Parse(family, ErrorTableResource.Read(family)));

    /// <summary>Names that no prose holds by chance.</summary>
    private static Dictionary<string, ErrorCodeInfo> ReadNames() => All
        .Where(row => row.Name.IndexOf('_') > 0
            || row.Name.StartsWith("disconnectReason", StringComparison.Ordinal)
            || row.Name.StartsWith("exDiscReason", StringComparison.Ordinal))
        .GroupBy(row => row.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
}
