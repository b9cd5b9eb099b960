using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>
/// A diagnosis as a report takes it: every text and every list of a bounded length. One that came from another machine may hold anything.
/// What is left out is said, and never makes a verdict better.
/// </summary>
internal static class ReportSource
{
    // A diagnosis has about 120 findings and a handful of everything else.
    private const int MostFindings = 2000;
    private const int MostCauses = 100;
    private const int MostParts = 100;
    private const string LeftOut = "REPORT";

    public static Diagnosis Of(Diagnosis diagnosis)
    {
        var bounded = new Diagnosis(Text(diagnosis.ComputerName), diagnosis.ObservedAt, Findings(diagnosis), [.. diagnosis.RootCauses.Take(MostCauses).Select(Cause)]);
        return diagnosis is ConnectionDiagnosis connection
            ? new ConnectionDiagnosis(bounded, connection.Port, connection.Stage, Texts(connection.Stages))
            : bounded;
    }

    private static List<Finding> Findings(Diagnosis diagnosis)
    {
        List<Finding> findings = diagnosis.Findings.Count <= MostFindings
            ? [.. diagnosis.Findings.Select(Finding)]
            : [.. diagnosis.Findings.OrderBy(finding => finding.IsProblem || finding.IsNotJudged ? 0 : 1).Take(MostFindings).Select(Finding)];
        AddLeftOut(findings, diagnosis.Findings.Count - MostFindings, "findings");
        AddLeftOut(findings, diagnosis.RootCauses.Count - MostCauses, "root causes");
        return findings;
    }

    private static void AddLeftOut(List<Finding> findings, int count, string what)
    {
        if (count > 0)
        {
            string summary = string.Format(CultureInfo.InvariantCulture, "{0} more {1} do not fit in a report and were left out.", count, what);
            findings.Add(new Finding { CheckId = LeftOut, Outcome = Outcome.NotEvaluated, Summary = summary });
        }
    }

    private static Finding Finding(Finding finding) => finding with
    {
        ComputerName = Text(finding.ComputerName),
        CheckId = Text(finding.CheckId),
        Title = Text(finding.Title),
        Proof = Proof(finding.Proof),
        Causes = finding.Causes.Count == 0 ? finding.Causes : [.. finding.Causes.Take(MostParts).Select(cause => new PossibleCause(Text(cause.Cause), Text(cause.Confirm)))],
        Repairs = Texts(finding.Repairs),
        Manual = Texts(finding.Manual),
        Link = Text(finding.Link),
    };

    private static RootCause Cause(RootCause cause) => new()
    {
        Finding = Finding(cause.Finding),
        Outcome = cause.Outcome,
        Confidence = cause.Confidence,
        Proof = Proof(cause.Proof),
        LeadsTo = [.. cause.LeadsTo.Take(MostParts).Select(step => new ConsequenceStep(Text(step.Id), Text(step.Title), step.Observed))],
        Explains = [.. cause.Explains.Take(MostParts).Select(Finding)],
        Alternatives = Texts(cause.Alternatives),
    };

    private static IReadOnlyList<Proof> Proof(IReadOnlyList<Proof> proof) => proof.Count <= MostParts
        ? proof
        : [.. proof.Take(MostParts), new Proof("left out", More(proof.Count))];

    private static IReadOnlyList<string> Texts(IReadOnlyList<string> texts) => texts.Count <= MostParts
        ? [.. texts.Select(Text)]
        : [.. texts.Take(MostParts).Select(Text), More(texts.Count)];

    private static string More(int count) => (count - MostParts).ToString(CultureInfo.InvariantCulture) + " more";

    private static string Text(string text) => ReportText.Bounded(text);
}
