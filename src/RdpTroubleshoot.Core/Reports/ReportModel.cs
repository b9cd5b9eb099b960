using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>The overview of a report: what all its diagnoses together say.</summary>
internal sealed class ReportModel
{
    /// <summary>The verdicts, worst first.</summary>
    public static readonly IReadOnlyList<Verdict> Verdicts = [Verdict.Failing, Verdict.Incomplete, Verdict.AtRisk, Verdict.Healthy];

    public ReportModel(ReportHeader header, IReadOnlyList<ReportEntry> entries)
    {
        Header = header;
        Entries =
        [
            .. entries.OrderByDescending(entry => entry.Verdict)
                .ThenByDescending(entry => entry.Broken)
                .ThenByDescending(entry => entry.Risks)
                .ThenByDescending(entry => entry.NotJudged)
                .ThenBy(entry => entry.ComputerName, StringComparer.OrdinalIgnoreCase)
                .ThenBy(entry => entry.Number),
        ];
        Causes = [.. entries.SelectMany(WorstOfEachCheck).GroupBy(cause => cause.CheckId, StringComparer.Ordinal).Select(Count).OrderByDescending(cause => cause.Total)
            .ThenByDescending(cause => cause.Failing).ThenBy(cause => cause.CheckId, StringComparer.Ordinal)];
        Expiries = [.. Entries.SelectMany(entry => entry.Certificates.Select(certificate => new ReportExpiry(entry, certificate))).OrderBy(expiry => expiry.Certificate.NotAfter)];
        Unreachable = [.. Entries.Where(entry => entry.IsUnreachable)];
        NotWhole = [.. Entries.Where(entry => entry.NotJudged > 0 || entry.Verdict == Verdict.Incomplete)];
        Machines = entries.Select(entry => entry.ComputerName).Distinct(StringComparer.OrdinalIgnoreCase).Count();
    }

    public ReportHeader Header { get; }

    /// <summary>Every diagnosis, the worst first.</summary>
    public IReadOnlyList<ReportEntry> Entries { get; }

    /// <summary>How many names they are of: a host and a connection to it are two diagnoses.</summary>
    public int Machines { get; }

    /// <summary>The root causes, the most frequent first.</summary>
    public IReadOnlyList<ReportCauseCount> Causes { get; }

    /// <summary>The certificates, the one that ends first first.</summary>
    public IReadOnlyList<ReportExpiry> Expiries { get; }

    /// <summary>What did not answer at all.</summary>
    public IReadOnlyList<ReportEntry> Unreachable { get; }

    /// <summary>Where something could not be judged, whatever the verdict.</summary>
    public IReadOnlyList<ReportEntry> NotWhole { get; }

    /// <summary>The diagnoses in words, such as "5 diagnoses of 3 machines".</summary>
    public string Scope => $"{ReportWords.Diagnoses(Entries.Count)} of {OutcomeCounts.Number(Machines, "machine")}";

    public int Count(Verdict verdict) => Entries.Count(entry => entry.Verdict == verdict);

    /// <summary>A check counts once a diagnosis, however many subjects it names.</summary>
    private static IEnumerable<ReportCause> WorstOfEachCheck(ReportEntry entry) => entry.Causes
        .GroupBy(cause => cause.CheckId, StringComparer.Ordinal)
        .Select(check => check.FirstOrDefault(cause => cause.IsHappening) ?? check.First());

    private static ReportCauseCount Count(IGrouping<string, ReportCause> check)
    {
        int failing = check.Count(cause => cause.IsHappening);
        return new ReportCauseCount(check.Key, check.First().Title, failing, check.Count() - failing);
    }
}
