using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>The part of a text report about what could not be judged, grouped by the reason.</summary>
internal static class NotJudgedText
{
    private const string Lead = "Not judged: ";
    private const string NotCollected = "not collected";
    private const string Label = "  " + Lead;
    private const int MostReasons = 5;
    private const int MostChecks = 10;

    public static void Write(TextBlock block, IReadOnlyList<Finding> notJudged)
    {
        string label = Label;
        List<IGrouping<string, Finding>> reasons = [.. notJudged.GroupBy(Reason).OrderByDescending(reason => reason.Count())];
        foreach (IGrouping<string, Finding> reason in reasons.Take(MostReasons))
        {
            block.Add(label, Line(reason.Key, [.. reason]));
            label = new string(' ', Label.Length);
        }

        if (reasons.Count > MostReasons)
        {
            int more = reasons.Skip(MostReasons).Sum(reason => reason.Count());
            block.Add(label, $"... and {more.ToString(CultureInfo.InvariantCulture)} more: property NotJudged");
        }
    }

    /// <summary>What was never collected needs no more words; else what the runner says is missing, or the finding's own words.</summary>
    private static string Reason(Finding finding)
    {
        string reason = OwnReason(finding);
        return reason.EndsWith(NotCollected, StringComparison.Ordinal) ? NotCollected : reason;
    }

    private static string OwnReason(Finding finding) =>
        finding.Outcome == Outcome.NotEvaluated && finding.Proof.FirstOrDefault(proof => proof.Fact == "missing") is Proof missing
            ? missing.Actual
            : WithoutLead(finding.Summary);

    private static string WithoutLead(string summary) =>
        (summary.StartsWith(Lead, StringComparison.Ordinal) ? summary.Substring(Lead.Length) : summary).TrimEnd('.');

    private static string Line(string reason, List<Finding> findings)
    {
        string[] ids = [.. findings.Select(finding => finding.CheckId).Distinct()];
        if (ids.Length == 1)
        {
            string title = findings[0].Title;
            return title.Length == 0 ? $"{ids[0]} ({reason})" : $"{ids[0]} {title} ({reason})";
        }

        string more = ids.Length > MostChecks ? $" and {(ids.Length - MostChecks).ToString(CultureInfo.InvariantCulture)} more" : "";
        return $"{string.Join(", ", ids.Take(MostChecks))}{more} ({reason})";
    }
}
