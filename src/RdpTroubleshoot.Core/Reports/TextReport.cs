using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>A report in ASCII of 80 columns: an overview, then each diagnosis as the console shows it, the worst first.</summary>
internal sealed class TextReport(IReadOnlyCollection<string> commands) : IReportWriter
{
    private const int Width = DiagnosisText.DefaultWidth;
    private const int MostRows = 20;
    private const int NumberWidth = 6;

    public string Part(Diagnosis diagnosis, ReportEntry entry) => DiagnosisText.Of(diagnosis, commands, Width);

    public void Write(TextWriter output, ReportModel model, Func<ReportEntry, string> part)
    {
        var block = new TextBlock(Width);
        block.Add("", model.Header.Title);
        block.Add("", ReportWords.Origin(model));
        WriteVerdicts(block, model);
        WriteTable(block, "Root causes, the most frequent first", model.Causes, cause => Count(cause.Total) + "  ", cause => $"{cause.CheckId} {cause.Title}");
        WriteTable(block, "Certificates, the first to expire first", model.Expiries, expiry => $"  {EventProof.Time(expiry.Certificate.NotAfter)}  ", expiry => Expiry(model, expiry));
        WriteTable(block, "Not reachable", model.Unreachable, _ => "  ", entry => $"{entry.ComputerName}: {entry.Headline}");
        output.Write(block.ToString() + "\n");
        foreach (ReportEntry entry in model.Entries)
        {
            output.Write("\n" + new string('-', Width) + "\n\n" + part(entry) + "\n");
        }
    }

    private static void WriteVerdicts(TextBlock block, ReportModel model)
    {
        block.Blank();
        foreach (Verdict verdict in ReportModel.Verdicts)
        {
            block.Add($"{Count(model.Count(verdict))}  {ReportWords.Of(verdict),-12}", ReportWords.Meaning(verdict));
        }
    }

    private static void WriteTable<T>(TextBlock block, string title, IReadOnlyList<T> rows, Func<T, string> label, Func<T, string> text)
    {
        if (rows.Count == 0)
        {
            return;
        }

        block.Blank();
        block.Add("", title);
        foreach (T row in rows.Take(MostRows))
        {
            block.Add(label(row), text(row));
        }

        if (rows.Count > MostRows)
        {
            block.Add("  ", ReportWords.More(MostRows, rows.Count));
        }
    }

    private static string Expiry(ReportModel model, ReportExpiry expiry) =>
        $"{expiry.Entry.ComputerName}: {expiry.Certificate.Name}, {expiry.Certificate.Left(model.Header.CreatedAt)}";

    private static string Count(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(NumberWidth);
}
