namespace RdpTroubleshoot.Reports;

/// <summary>How often a root cause was found.</summary>
/// <param name="CheckId">The check.</param>
/// <param name="Title">The fault in words.</param>
/// <param name="Failing">In how many diagnoses it is broken now.</param>
/// <param name="AtRisk">In how many others it will break or weaken something.</param>
internal sealed record ReportCauseCount(string CheckId, string Title, int Failing, int AtRisk)
{
    /// <summary>In how many diagnoses it is.</summary>
    public int Total => Failing + AtRisk;
}
