using System;
using System.IO;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>A format of reports. Writing is pure: the same diagnoses give the same bytes.</summary>
internal interface IReportWriter
{
    /// <summary>The part about one diagnosis.</summary>
    /// <param name="diagnosis">The diagnosis, bounded.</param>
    /// <param name="entry">What the overview keeps of it.</param>
    string Part(Diagnosis diagnosis, ReportEntry entry);

    /// <summary>The whole report.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="model">The overview.</param>
    /// <param name="part">Gives the part about an entry.</param>
    void Write(TextWriter output, ReportModel model, Func<ReportEntry, string> part);
}
