namespace RdpTroubleshoot.Reports;

/// <summary>What a report is written as.</summary>
public enum ReportFormat
{
    /// <summary>One page for people that loads nothing and runs nothing.</summary>
    Html = 0,

    /// <summary>For tickets and wikis (GitHub Flavored Markdown, CommonMark 0.31 with tables).</summary>
    Markdown,

    /// <summary>For programs: everything, as <c>docs/report.schema.json</c> says.</summary>
    Json,

    /// <summary>ASCII of 80 columns.</summary>
    Text,
}
