using System;
using System.Collections.Generic;
using System.Globalization;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>One diagnosis in HTML: a line to open, and in it what was seen, each root cause, and what could not be judged.</summary>
internal static class HtmlDiagnosis
{
    /// <summary>The anchor of a diagnosis. It lies inside of what opens: going to it opens that.</summary>
    public static string Anchor(ReportEntry entry) => "m" + entry.Number.ToString(CultureInfo.InvariantCulture);

    public static string Of(Diagnosis diagnosis, ReportEntry entry, IReadOnlyCollection<string> commands)
    {
        HtmlFragment html = new HtmlFragment().Open("details class=\"machine\"").Open("summary");
        html.Element("h3", entry.ComputerName);
        HtmlWords.Badge(html, entry.Verdict);
        html.Element("span class=\"headline\"", entry.Headline).Close();
        html.Open($"div class=\"body\" id=\"{Anchor(entry)}\"");
        html.Element("p class=\"facts\"", Facts(diagnosis));
        if (diagnosis is ConnectionDiagnosis connection)
        {
            WriteStages(html, connection);
        }

        foreach (RootCause cause in diagnosis.RootCauses)
        {
            HtmlCause.Write(html, cause, commands);
        }

        WriteNotJudged(html, diagnosis.NotJudged);
        return html.Close().Close().ToString();
    }

    private static string Facts(Diagnosis diagnosis)
    {
        string kind = diagnosis is ConnectionDiagnosis connection
            ? "Connection to port " + connection.Port.ToString(CultureInfo.InvariantCulture) + (connection.Stage is { } stage ? $", fails at stage {stage}" : "")
            : "Host";
        return $"{kind}. Observed {ReportWords.Of(diagnosis.ObservedAt)}. {OutcomeCounts.Describe(diagnosis.Findings)}";
    }

    private static void WriteStages(HtmlFragment html, ConnectionDiagnosis connection)
    {
        if (connection.Stages.Count == 0)
        {
            return;
        }

        HtmlTable.Begin(html, "Seen, stage by stage", "Stage", "Seen");
        foreach (string stage in connection.Stages)
        {
            int label = Math.Min(StageLines.LabelWidth, stage.Length);
            html.Open("tr").Element("th scope=\"row\"", stage.Substring(0, label).Trim()).Element("td", stage.Substring(label)).Close();
        }

        HtmlTable.End(html);
    }

    private static void WriteNotJudged(HtmlFragment html, IReadOnlyList<Finding> notJudged)
    {
        if (notJudged.Count == 0)
        {
            return;
        }

        html.Element("h4", "Not judged");
        HtmlTable.Begin(html, "What could not be judged, and why", "Check", "About", "Why");
        foreach (Finding finding in notJudged)
        {
            html.Open("tr").Element("th scope=\"row\"", finding.CheckId).Element("td", finding.Title).Element("td", ReportWords.Missing(finding)).Close();
        }

        HtmlTable.End(html);
    }
}
