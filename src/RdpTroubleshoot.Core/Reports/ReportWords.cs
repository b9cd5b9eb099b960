using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>The words that all formats share.</summary>
internal static class ReportWords
{
    public const string Generator = "RdpTroubleshoot";

    public static string Of(Verdict verdict) => verdict == Verdict.AtRisk ? "At risk" : verdict.ToString();

    public static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Failing => "something is broken",
        Verdict.Incomplete => "nothing broken was found, not everything could be judged",
        Verdict.AtRisk => "works now, something will break or weaken it",
        _ => "everything was judged, nothing is wrong",
    };

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Certain => "certain",
        Confidence.High => "high confidence",
        _ => "medium confidence",
    };

    public static string Of(DateTime? time) => time is DateTime known ? EventProof.Time(known) : "not known";

    public static string Diagnoses(int count) => count == 1 ? "1 diagnosis" : OutcomeCounts.Number(count, "diagnose");

    /// <summary>What a report says below its title.</summary>
    public static string Origin(ReportModel model) => $"{model.Scope}. Made {EventProof.Time(model.Header.CreatedAt)} by {Generator} {model.Header.ModuleVersion}.";

    /// <summary>The cmdlets that put it right; those that this version lacks are named as such, so that nobody looks for them.</summary>
    public static string Repairs(RootCause cause, IReadOnlyCollection<string> commands) => string.Join(
        ", ", cause.Repairs.Select(repair => commands.Contains(repair, StringComparer.OrdinalIgnoreCase) ? repair : repair + " (not in this version of the module)"));

    /// <summary>Why something could not be judged: what is missing, or the finding's own words.</summary>
    public static string Missing(Finding finding) => finding.Summary.Length > 0 ? finding.Summary : finding.Outcome.ToString();

    /// <summary>What else there is, where a table ends before its rows do.</summary>
    public static string More(int shown, int all) => $"... and {OutcomeCounts.Number(all - shown, "row")} more: the JSON report has all.";
}
