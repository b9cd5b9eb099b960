using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>What the overview keeps of a root cause.</summary>
internal sealed class ReportCause
{
    public ReportCause(RootCause cause)
    {
        CheckId = cause.CheckId;
        Summary = cause.Summary;
        Title = cause.Finding.Title.Length > 0 ? cause.Finding.Title : cause.Summary;
        IsHappening = cause.IsHappening;
    }

    public string CheckId { get; }

    /// <summary>The check's title, which is the same for every machine.</summary>
    public string Title { get; }

    /// <summary>The fault on this machine in a sentence.</summary>
    public string Summary { get; }

    public bool IsHappening { get; }
}
