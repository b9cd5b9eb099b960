using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>One root cause in HTML: what proves it, what it leads to, what may be behind it and what to do.</summary>
internal static class HtmlCause
{
    public static void Write(HtmlFragment html, RootCause cause, IReadOnlyCollection<string> commands)
    {
        html.Open(cause.IsHappening ? "section class=\"cause failing\"" : "section class=\"cause atrisk\"");
        html.Open("h4").Element("span class=\"id\"", cause.CheckId).Text(" " + cause.Summary).Close();
        html.Element("p class=\"facts\"", $"{(cause.IsHappening ? "Broken now" : "Will break or weaken something")}, {ReportWords.Of(cause.Confidence)}");
        WriteProof(html, cause.Proof);
        WriteList(html, cause.IsHappening ? "Leads to" : "Will lead to", "ol", cause.LeadsTo.Select(step => step.ToString()));
        WriteCauses(html, cause.Causes);
        WriteList(html, "Fix", "ul", cause.Repairs.Count == 0 ? [] : [ReportWords.Repairs(cause, commands)]);
        WriteSteps(html, cause.Manual);
        WriteList(html, "Explains", "ul", cause.Explains.Select(finding => $"{finding.CheckId} {finding.Summary}"));
        WriteList(html, "Or else", "ul", cause.Confidence == Confidence.Certain ? [] : cause.Alternatives);
        html.Close();
    }

    private static void WriteProof(HtmlFragment html, IReadOnlyList<Proof> proofs)
    {
        if (proofs.Count == 0)
        {
            return;
        }

        HtmlTable.Begin(html, "Proof", "Fact", "Read", "Expected", "Where");
        foreach (Proof proof in proofs)
        {
            html.Open("tr").Element("th scope=\"row\"", proof.Fact).Element("td", proof.Actual).Element("td", proof.Expected).Open("td");
            html.Element("code", proof.Source).Close().Close();
        }

        HtmlTable.End(html);
    }

    private static void WriteCauses(HtmlFragment html, IReadOnlyList<PossibleCause> causes)
    {
        if (causes.Count == 0)
        {
            return;
        }

        HtmlTable.Begin(html, "What may be behind it, the most probable first", "Cause", "Check");
        foreach (PossibleCause cause in causes)
        {
            html.Open("tr").Element("td", cause.Cause).Element("td", cause.Confirm).Close();
        }

        HtmlTable.End(html);
    }

    private static void WriteList(HtmlFragment html, string title, string tag, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length == 0)
        {
            return;
        }

        html.Element("h5", title).Open(tag);
        foreach (string item in all)
        {
            html.Element("li", item);
        }

        html.Close();
    }

    private static void WriteSteps(HtmlFragment html, IReadOnlyList<string> steps)
    {
        if (steps.Count == 0)
        {
            return;
        }

        html.Element("h5", "By hand").Open("ol class=\"steps\"");
        foreach (string step in steps)
        {
            html.Element("li", step);
        }

        html.Close();
    }
}
