namespace RdpTroubleshoot.Repairs.Running;

/// <summary>How far a run is.</summary>
/// <param name="What">What begins, in words.</param>
/// <param name="Done">How many changes are behind it.</param>
/// <param name="Total">How many changes there are.</param>
public sealed record RepairProgress(string What, int Done, int Total);
