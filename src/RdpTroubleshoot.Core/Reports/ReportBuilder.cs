using System;
using System.Collections.Generic;
using System.IO;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>
/// Makes a report of diagnoses that come one after another. Each is written to the spool at once and let go; what stays in memory is what the
/// overview needs, about a kilobyte each.
/// </summary>
public sealed class ReportBuilder
{
    private readonly IReportWriter writer;
    private readonly IReportSpool spool;
    private readonly List<ReportEntry> entries = [];

    /// <summary>A report without diagnoses.</summary>
    /// <param name="format">What it is written as.</param>
    /// <param name="spool">Where parts wait until their order is known; empty.</param>
    /// <param name="commands">The repair cmdlets that there are; others are named as not in this version.</param>
    public ReportBuilder(ReportFormat format, IReportSpool spool, IReadOnlyCollection<string> commands)
    {
        this.spool = spool;
        writer = format switch
        {
            ReportFormat.Html => new HtmlReport(commands),
            ReportFormat.Markdown => new MarkdownReport(commands),
            ReportFormat.Json => new JsonReport(),
            ReportFormat.Text => new TextReport(commands),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "It is no format of reports."),
        };
    }

    /// <summary>How many diagnoses there are.</summary>
    public int Count => entries.Count;

    /// <summary>Takes a diagnosis.</summary>
    /// <param name="diagnosis">The diagnosis; nothing of it is kept that the overview does not need.</param>
    public void Add(Diagnosis diagnosis)
    {
        Diagnosis bounded = ReportSource.Of(diagnosis);
        var entry = new ReportEntry(entries.Count, bounded);
        spool.Append(writer.Part(bounded, entry));
        entries.Add(entry);
    }

    /// <summary>Writes the report of what was taken.</summary>
    /// <param name="output">Where it goes; lines end with a line feed.</param>
    /// <param name="header">What the report says of itself.</param>
    /// <param name="written">Called before each diagnosis with the number of those that are written; may throw to give up.</param>
    public void WriteTo(TextWriter output, ReportHeader header, Action<int>? written = null)
    {
        int done = 0;
        ReportHeader bounded = header with { Title = ReportText.Bounded(header.Title) };
        writer.Write(output, new ReportModel(bounded, entries), entry =>
        {
            written?.Invoke(done++);
            return spool.Read(entry.Number);
        });
    }
}
