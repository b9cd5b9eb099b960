using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>
/// A diagnosis as a person reads it: the verdict, each root cause with what proves it, what it leads to and how to put it right, and what
/// could not be judged. Pure ASCII, no colour, no line wider than asked.
/// </summary>
public static class DiagnosisText
{
    /// <summary>The width when nobody says another.</summary>
    public const int DefaultWidth = 80;

    private const int MinimumWidth = 40;
    private const int MostCauses = 5;

    /// <summary>Writes a diagnosis.</summary>
    /// <param name="diagnosis">The diagnosis.</param>
    /// <param name="commands">The repair cmdlets that there are; for a repair that is not among them the steps by hand are told.</param>
    /// <param name="width">The most characters a line has; at least 40 are used.</param>
    /// <returns>Lines separated by line feeds, without one at the end.</returns>
    public static string Of(Diagnosis diagnosis, IReadOnlyCollection<string> commands, int width = DefaultWidth)
    {
        var block = new TextBlock(Math.Max(width, MinimumWidth));
        WriteHead(block, diagnosis);
        WriteStages(block, diagnosis as ConnectionDiagnosis);
        foreach (RootCause cause in diagnosis.RootCauses.Take(MostCauses))
        {
            block.Blank();
            CauseText.Write(block, cause, commands);
        }

        if (diagnosis.RootCauses.Count > MostCauses)
        {
            block.Blank();
            block.Add("  ", $"... and {OutcomeCounts.Number(diagnosis.RootCauses.Count - MostCauses, "root cause")} more: property RootCauses");
        }

        if (diagnosis.NotJudged.Count > 0)
        {
            block.Blank();
            NotJudgedText.Write(block, diagnosis.NotJudged);
        }

        return block.ToString();
    }

    /// <summary>The verdict and the counts, on one line when there is room.</summary>
    internal static void WriteHead(TextBlock block, Diagnosis diagnosis)
    {
        string name = diagnosis.ComputerName + "  ";
        string verdict = Verdict(diagnosis);
        string counts = diagnosis.Findings.Count == 0 ? "" : OutcomeCounts.Describe(diagnosis.Findings);
        if (name.Length + verdict.Length + 2 + counts.Length <= block.Width)
        {
            block.Add(name, verdict + "  " + counts);
            return;
        }

        block.Add(name, verdict);
        block.Add("  ", counts);
    }

    private static void WriteStages(TextBlock block, ConnectionDiagnosis? connection)
    {
        if (connection is { Stages.Count: > 0 })
        {
            block.Blank();
            foreach (string stage in connection.Stages)
            {
                int label = Math.Min(StageLines.LabelWidth, stage.Length);
                block.Add("  " + stage.Substring(0, label), stage.Substring(label));
            }
        }
    }

    private static string Verdict(Diagnosis diagnosis) => diagnosis.Verdict switch
    {
        Judgement.Verdict.Healthy => "Healthy: nothing is wrong",
        Judgement.Verdict.AtRisk => $"At risk: it works now, {Risks(diagnosis)} may break or weaken it",
        Judgement.Verdict.Failing => "Failing: " + (diagnosis is ConnectionDiagnosis { Stage: { } stage } ? $"at stage {stage}, " : "") + Causes(diagnosis),
        _ => "Incomplete: " + WhatIsMissing(diagnosis),
    };

    private static string Causes(Diagnosis diagnosis)
    {
        int broken = diagnosis.RootCauses.Count(cause => cause.IsHappening);
        string causes = OutcomeCounts.Number(broken, "root cause");
        return broken == diagnosis.RootCauses.Count ? causes : $"{causes}, {Risks(diagnosis)}";
    }

    private static string Risks(Diagnosis diagnosis) =>
        OutcomeCounts.Number(diagnosis.RootCauses.Count(cause => !cause.IsHappening), "risk");

    private static string WhatIsMissing(Diagnosis diagnosis)
    {
        if (diagnosis.Findings.Count == 0)
        {
            return "nothing was judged";
        }

        int checks = diagnosis.NotJudged.Select(finding => finding.CheckId).Distinct().Count();
        string found = diagnosis.RootCauses.Count == 0 ? "no fault was found" : $"nothing broken was found but {Risks(diagnosis)}";
        return $"{found}, and {OutcomeCounts.Number(checks, "check")} could not be judged";
    }
}
