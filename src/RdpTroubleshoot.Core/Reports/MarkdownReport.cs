using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>A report for a ticket: an overview, then the worst diagnoses, as many as fit.</summary>
internal sealed class MarkdownReport(IReadOnlyCollection<string> commands) : IReportWriter
{
    /// <summary>The most characters of a report. An issue on GitHub holds 65,536; a tracker may add something of its own.</summary>
    public const int MaximumLength = 60_000;

    private const int MostRows = 20;

    // What the last line takes at most.
    private const int LastLine = 200;

    public string Part(Diagnosis diagnosis, ReportEntry entry) => MarkdownDiagnosis.Of(diagnosis, commands);

    public void Write(TextWriter output, ReportModel model, Func<ReportEntry, string> part)
    {
        string overview = Overview(model);
        output.Write(overview);
        int room = MaximumLength - LastLine - overview.Length;
        int written = 0;
        foreach (ReportEntry entry in model.Entries)
        {
            string text = part(entry);
            if (text.Length <= room)
            {
                output.Write(text);
                room -= text.Length;
                written++;
            }
        }

        if (written < model.Entries.Count)
        {
            output.Write($"\n{ReportWords.Diagnoses(model.Entries.Count - written)} more did not fit in a ticket: the HTML and JSON reports have all.\n");
        }
    }

    private static string Overview(ReportModel model)
    {
        string[] lines =
        [
            "# " + MarkdownText.Of(model.Header.Title),
            "",
            MarkdownText.Of(ReportWords.Origin(model)),
            "",
            "| Verdict | Diagnoses | Meaning |",
            "| --- | ---: | --- |",
            .. ReportModel.Verdicts.Select(verdict => $"| {ReportWords.Of(verdict)} | {Number(model.Count(verdict))} | {ReportWords.Meaning(verdict)} |"),
            .. Table("Root causes, the most frequent first", "| Check | Fault | Failing | At risk |\n| --- | --- | ---: | ---: |", model.Causes, Cause),
            .. Table("Certificates, the first to expire first", "| Machine | Certificate | Expires | Left |\n| --- | --- | --- | --- |", model.Expiries, expiry => Expiry(model, expiry)),
            .. Table("Not reachable", "| Machine | Why |\n| --- | --- |", model.Unreachable, entry => $"| {Name(entry)} | {MarkdownText.Cell(entry.Headline)} |"),
            .. Table("Machines, the worst first", "| Machine | Verdict | First root cause | Not judged |\n| --- | --- | --- | ---: |", model.Entries, Machine),
        ];
        return string.Join("\n", lines) + "\n";
    }

    private static IEnumerable<string> Table<T>(string title, string head, IReadOnlyList<T> rows, Func<T, string> row) => rows.Count == 0 ? [] :
    [
        "", "## " + title, "", head, .. rows.Take(MostRows).Select(row), .. rows.Count > MostRows ? new[] { "", ReportWords.More(MostRows, rows.Count) } : [],
    ];

    private static string Cause(ReportCauseCount cause) =>
        $"| {MarkdownText.Cell(cause.CheckId)} | {MarkdownText.Cell(cause.Title)} | {Number(cause.Failing)} | {Number(cause.AtRisk)} |";

    private static string Expiry(ReportModel model, ReportExpiry expiry) =>
        $"| {Name(expiry.Entry)} | {MarkdownText.CellCode(expiry.Certificate.Name)} | {EventProof.Time(expiry.Certificate.NotAfter)} | {expiry.Certificate.Left(model.Header.CreatedAt)} |";

    private static string Machine(ReportEntry entry) =>
        $"| {Name(entry)} | {ReportWords.Of(entry.Verdict)} | {MarkdownText.Cell(entry.Headline)} | {Number(entry.NotJudged)} |";

    private static string Name(ReportEntry entry) => MarkdownText.CellCode(entry.ComputerName);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
