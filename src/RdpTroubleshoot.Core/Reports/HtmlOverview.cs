using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>The first page of the HTML report: how many are how, why, what expires, and every machine, the worst first.</summary>
internal static class HtmlOverview
{
    // A page of thousands of rows is searched and not read; all rows of machines are there, in the last table.
    private const int MostRows = 200;

    private const int BarWidth = 1000;
    private const int BarHeight = 16;

    public static string Of(ReportModel model)
    {
        var html = new HtmlFragment();
        html.Open("section aria-labelledby=\"overview\"").Element("h2 id=\"overview\"", "Overview");
        WriteVerdicts(html, model);
        html.Close();
        WriteCauses(html, model.Causes);
        WriteExpiries(html, model);
        WriteEntries(html, "Not reachable", "Nothing answered: the name, the network, a firewall or the port", "Why", model.Unreachable, entry => entry.Headline);
        WriteEntries(html, "Not wholly judged", "Something could not be read there: what was found may not be all", "Not judged", model.NotWhole, entry => OutcomeCounts.Number(entry.NotJudged, "check"));
        WriteMachines(html, model.Entries);
        return html.ToString();
    }

    private static void WriteVerdicts(HtmlFragment html, ReportModel model)
    {
        html.Open("ul class=\"tiles\"");
        foreach (Verdict verdict in ReportModel.Verdicts)
        {
            html.Open($"li class=\"tile {HtmlWords.ClassOf(verdict)}\"").Element("span class=\"count\"", model.Count(verdict));
            html.Element("span class=\"word\"", ReportWords.Of(verdict)).Element("span class=\"meaning\"", ReportWords.Meaning(verdict)).Close();
        }

        html.Close();
        WriteBar(html, model);
    }

    /// <summary>The shares as one bar. The tiles say the same in words, so that it is hidden from screen readers.</summary>
    private static void WriteBar(HtmlFragment html, ReportModel model)
    {
        html.Open($"svg class=\"bar\" viewBox=\"0 0 {BarWidth} {BarHeight}\" preserveAspectRatio=\"none\" aria-hidden=\"true\"");
        int from = 0;
        int counted = 0;
        foreach (Verdict verdict in ReportModel.Verdicts)
        {
            counted += model.Count(verdict);
            int to = BarWidth * counted / Math.Max(model.Entries.Count, 1);
            html.Open($"rect class=\"{HtmlWords.ClassOf(verdict)}\" x=\"{from}\" y=\"0\" width=\"{to - from}\" height=\"{BarHeight}\"").Close();
            from = to;
        }

        html.Close();
    }

    private static void WriteCauses(HtmlFragment html, IReadOnlyList<ReportCauseCount> causes)
    {
        if (causes.Count == 0)
        {
            return;
        }

        html.Open("section aria-labelledby=\"causes\"").Element("h2 id=\"causes\"", "Root causes");
        HtmlTable.Begin(html, "Faults that no other fault explains, the most frequent first", "Check", "Fault", "#Failing", "#At risk");
        foreach (ReportCauseCount cause in causes.Take(MostRows))
        {
            html.Open("tr").Element("th scope=\"row\"", cause.CheckId).Element("td", cause.Title)
                .Element("td class=\"number\"", cause.Failing).Element("td class=\"number\"", cause.AtRisk).Close();
        }

        HtmlTable.End(html);
        WriteMore(html, causes.Count);
        html.Close();
    }

    private static void WriteExpiries(HtmlFragment html, ReportModel model)
    {
        if (model.Expiries.Count == 0)
        {
            return;
        }

        html.Open("section aria-labelledby=\"certificates\"").Element("h2 id=\"certificates\"", "Certificates");
        HtmlTable.Begin(html, "Certificates, the first to expire first", "Machine", "Certificate", "Expires", "Left");
        foreach (ReportExpiry expiry in model.Expiries.Take(MostRows))
        {
            html.Open("tr").Open("th scope=\"row\"");
            HtmlWords.Link(html, expiry.Entry);
            html.Close().Element("td", expiry.Certificate.Name).Element("td class=\"time\"", EventProof.Time(expiry.Certificate.NotAfter));
            html.Element(expiry.Certificate.NotAfter < model.Header.CreatedAt ? "td class=\"expired\"" : "td", expiry.Certificate.Left(model.Header.CreatedAt)).Close();
        }

        HtmlTable.End(html);
        WriteMore(html, model.Expiries.Count);
        html.Close();
    }

    private static void WriteEntries(HtmlFragment html, string title, string caption, string column, IReadOnlyList<ReportEntry> entries, Func<ReportEntry, string> text)
    {
        if (entries.Count == 0)
        {
            return;
        }

        string id = title.Replace(" ", "").ToLowerInvariant();
        html.Open($"section aria-labelledby=\"{id}\"").Element($"h2 id=\"{id}\"", title);
        HtmlTable.Begin(html, caption, "Machine", column);
        foreach (ReportEntry entry in entries.Take(MostRows))
        {
            html.Open("tr").Open("th scope=\"row\"");
            HtmlWords.Link(html, entry);
            html.Close().Element("td", text(entry)).Close();
        }

        HtmlTable.End(html);
        WriteMore(html, entries.Count);
        html.Close();
    }

    private static void WriteMachines(HtmlFragment html, IReadOnlyList<ReportEntry> entries)
    {
        html.Open("section aria-labelledby=\"machines\"").Element("h2 id=\"machines\"", "Machines");
        HtmlTable.Begin(html, "Every diagnosis, the worst first", "Machine", "Verdict", "First root cause", "#Root causes", "#Not judged");
        foreach (ReportEntry entry in entries)
        {
            html.Open("tr").Open("th scope=\"row\"");
            HtmlWords.Link(html, entry);
            html.Close().Open("td");
            HtmlWords.Badge(html, entry.Verdict);
            html.Close().Element("td", entry.Headline).Element("td class=\"number\"", entry.Causes.Count).Element("td class=\"number\"", entry.NotJudged).Close();
        }

        HtmlTable.End(html);
        html.Close();
    }

    private static void WriteMore(HtmlFragment html, int count)
    {
        if (count > MostRows)
        {
            html.Element("p class=\"facts\"", ReportWords.More(MostRows, count));
        }
    }
}
