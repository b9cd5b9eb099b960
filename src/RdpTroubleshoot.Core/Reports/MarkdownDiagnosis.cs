using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>One diagnosis in Markdown: the verdict, each root cause with what proves it and what to do, and what could not be judged.</summary>
internal static class MarkdownDiagnosis
{
    private const int MostCauses = 10;
    private const int MostItems = 12;

    public static string Of(Diagnosis diagnosis, IReadOnlyCollection<string> commands)
    {
        var text = new StringBuilder();
        Heading(text, "## ", MarkdownText.Code(diagnosis.ComputerName), ReportWords.Of(diagnosis.Verdict));
        Paragraph(text, $"Observed {ReportWords.Of(diagnosis.ObservedAt)}. {OutcomeCounts.Describe(diagnosis.Findings)}");
        if (diagnosis is ConnectionDiagnosis { Stages.Count: > 0 } connection)
        {
            Items(text, "Seen, stage by stage", connection.Stages.Select(Stage));
        }

        foreach (RootCause cause in diagnosis.RootCauses.Take(MostCauses))
        {
            Write(text, cause, commands);
        }

        if (diagnosis.RootCauses.Count > MostCauses)
        {
            Paragraph(text, ReportWords.More(MostCauses, diagnosis.RootCauses.Count));
        }

        Items(text, "Not judged", diagnosis.NotJudged.Select(finding => $"{MarkdownText.Of(finding.CheckId)}: {MarkdownText.Of(ReportWords.Missing(finding))}"));
        return text.ToString();
    }

    private static string Stage(string line)
    {
        int label = Math.Min(StageLines.LabelWidth, line.Length);
        return $"{MarkdownText.Of(line.Substring(0, label))}: {MarkdownText.Of(line.Substring(label))}";
    }

    private static void Write(StringBuilder text, RootCause cause, IReadOnlyCollection<string> commands)
    {
        Heading(text, "### ", MarkdownText.Of(cause.CheckId), MarkdownText.Of(cause.Summary));
        string steps = string.Join(" -> ", cause.LeadsTo.Select(step => step.Title));
        Paragraph(text, $"Confidence: {ReportWords.Of(cause.Confidence)}.{(steps.Length == 0 ? "" : $" {(cause.IsHappening ? "Leads to" : "Later")}: {steps}.")}");
        Items(text, "Proof", cause.Proof.Select(proof => MarkdownText.Of(proof.ToString())));
        Items(text, "Likely", cause.Causes.Select(one => $"{MarkdownText.Of(one.Cause)} (check: {MarkdownText.Of(one.Confirm)})"));
        Items(text, "Fix", cause.Repairs.Count == 0 ? [] : [MarkdownText.Of(ReportWords.Repairs(cause, commands))]);
        Items(text, "By hand", cause.Manual.Select(MarkdownText.Code));
        Items(text, "Or else", cause.Confidence == Confidence.Certain ? [] : cause.Alternatives.Select(MarkdownText.Of));
    }

    private static void Heading(StringBuilder text, string mark, string about, string what) =>
        text.Append('\n').Append(mark).Append(about).Append(": ").Append(what).Append('\n');

    private static void Paragraph(StringBuilder text, string paragraph) => text.Append('\n').Append(MarkdownText.Of(paragraph)).Append('\n');

    private static void Items(StringBuilder text, string title, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length == 0)
        {
            return;
        }

        text.Append("\n**").Append(title).Append("**\n\n");
        foreach (string item in all.Take(MostItems))
        {
            text.Append("- ").Append(item).Append('\n');
        }

        if (all.Length > MostItems)
        {
            text.Append("- ... and ").Append((all.Length - MostItems).ToString(CultureInfo.InvariantCulture)).Append(" more\n");
        }
    }
}
