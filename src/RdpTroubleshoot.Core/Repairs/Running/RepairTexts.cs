namespace RdpTroubleshoot.Repairs.Running;

/// <summary>Sentences that several steps of a run say.</summary>
internal static class RepairTexts
{
    public const string Cancelled = "It was cancelled.";
}
