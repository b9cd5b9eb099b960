using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>The page <c>docs/error-codes.md</c>, made from the tables.</summary>
public static class ErrorCodePage
{
    /// <summary>The page in Markdown.</summary>
    public static string Render() => string.Join("\n", Lines()) + "\n";

    private static IEnumerable<string> Lines() =>
    [
        "# Error codes",
        "",
        "What `Resolve-RdpErrorCode` knows, made from the tables in `src/RdpTroubleshoot.Core/ErrorCodes/Tables`. The last column says what a row",
        "rests on; only `Documented` is Microsoft's word.",
        "",
        .. Explanation(ErrorExplanations.Of(SocketClosed.Code, SocketClosed.Denied)!),
        .. ErrorCodeTable.Families.SelectMany(Family),
    ];

    private static IEnumerable<string> Explanation(ErrorExplanation pair) =>
    [
        $"## {pair.Code} with {pair.ExtendedCode}",
        "",
        pair.Summary,
        "",
        .. pair.Means.Select(Bullet),
        "",
        "What it does not prove:",
        "",
        .. pair.DoesNotProve.Select(Bullet),
        "",
        "| What a probe sees | What that says | Probable causes | What shows it |",
        "| --- | --- | --- | --- |",
        .. pair.Stages.Select(stage => Row([stage.Seen, stage.Verdict, Join(stage.Causes), Join(stage.Confirm)])),
        "",
        "Explanations that do not hold:",
        "",
        .. pair.Refuted.Select(one => Bullet(one.ToString())),
        "",
        "Where more stands:",
        "",
        .. pair.Evidence.Select(one => Bullet(one.ToString())),
    ];

    private static IEnumerable<string> Family(ErrorCodeFamily family) =>
    [
        "",
        "## " + family,
        "",
        "| Code | Decimal | Name | Meaning | Probable causes | What shows it | Rests on |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        .. ErrorCodeTable.Of(family).Select(row => Row([Range(row), Decimal(row), row.Name, row.Meaning, Join(row.Causes), row.Confirm, row.Certainty.ToString()])),
    ];

    private static string Range(ErrorCodeInfo row) =>
        row.Value == row.LastValue ? row.Hex : row.Hex + " to 0x" + row.LastValue.ToString("X", CultureInfo.InvariantCulture);

    private static string Decimal(ErrorCodeInfo row) => row.Value > int.MaxValue ? "" : row.Value.ToString(CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<string> parts) => string.Join("; ", parts);

    private static string Bullet(string text) => "- " + Escape(text);

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells.Select(Escape)) + " |";

    private static string Escape(string text) => text.Replace("|", "\\|").Replace("<", "&lt;").Replace("*", "\\*").Replace("_", "\\_");
}
