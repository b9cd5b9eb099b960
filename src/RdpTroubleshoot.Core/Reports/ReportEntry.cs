using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>What the overview keeps of one diagnosis; the rest of it is written and let go.</summary>
internal sealed class ReportEntry
{
    public ReportEntry(int number, Diagnosis diagnosis)
    {
        Number = number;
        ComputerName = diagnosis.ComputerName;
        Verdict = diagnosis.Verdict;
        ObservedAt = diagnosis.ObservedAt;
        Stage = (diagnosis as ConnectionDiagnosis)?.Stage;
        IsConnection = diagnosis is ConnectionDiagnosis;
        Causes = [.. diagnosis.RootCauses.Select(cause => new ReportCause(cause))];
        NotJudged = diagnosis.NotJudged.Select(finding => finding.CheckId).Distinct().Count();
        Certificates = ReportCertificate.AllOf(diagnosis);
    }

    /// <summary>Its place in the order of arrival, from 0.</summary>
    public int Number { get; }

    public string ComputerName { get; }

    public Verdict Verdict { get; }

    public DateTime? ObservedAt { get; }

    /// <summary>Whether it is of a connection and not of a host.</summary>
    public bool IsConnection { get; }

    /// <summary>The stage at which a connection fails.</summary>
    public ConnectionStage? Stage { get; }

    public IReadOnlyList<ReportCause> Causes { get; }

    /// <summary>How many checks could not be judged.</summary>
    public int NotJudged { get; }

    public IReadOnlyList<ReportCertificate> Certificates { get; }

    /// <summary>How many root causes are broken now.</summary>
    public int Broken => Causes.Count(cause => cause.IsHappening);

    /// <summary>How many will break or weaken something.</summary>
    public int Risks => Causes.Count - Broken;

    /// <summary>Whether nothing answered at all: it fails before Remote Desktop begins.</summary>
    public bool IsUnreachable => Stage is ConnectionStage.Name or ConnectionStage.Tcp;

    /// <summary>The worst root cause in a sentence; what is missing where there is none.</summary>
    public string Headline => Causes.Count > 0 ? Causes[0].Summary
        : NotJudged > 0 ? OutcomeCounts.Number(NotJudged, "check") + " could not be judged"
        : Verdict == Verdict.Healthy ? "Nothing is wrong"
        : "Nothing was judged";
}
