namespace RdpTroubleshoot.Repairs;

/// <summary>What circulates as a repair and is refused for good.</summary>
/// <param name="What">What it is.</param>
/// <param name="Reason">What it breaks.</param>
/// <param name="Instead">What helps instead.</param>
public sealed record NeverDone(string What, string Reason, string Instead);
