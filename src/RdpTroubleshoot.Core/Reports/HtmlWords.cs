using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>Small parts of HTML that recur.</summary>
internal static class HtmlWords
{
    /// <summary>The class of what has to do with a verdict.</summary>
    public static string ClassOf(Verdict verdict) => verdict switch
    {
        Verdict.Failing => "failing",
        Verdict.Incomplete => "incomplete",
        Verdict.AtRisk => "atrisk",
        _ => "healthy",
    };

    /// <summary>A verdict as a coloured word: the word says it, the colour repeats it.</summary>
    public static void Badge(HtmlFragment html, Verdict verdict) => html.Element($"span class=\"badge {ClassOf(verdict)}\"", ReportWords.Of(verdict));

    /// <summary>A link to the diagnosis of a machine.</summary>
    public static void Link(HtmlFragment html, ReportEntry entry) => html.Element($"a href=\"#{HtmlDiagnosis.Anchor(entry)}\"", entry.ComputerName);
}
