namespace RdpTroubleshoot.Protocol.Tests.Fuzz;

/// <summary>What a parser made of an input.</summary>
internal readonly struct FuzzVerdict(string outcome, string? complaint)
{
    /// <summary>What it said.</summary>
    public string Outcome { get; } = outcome;

    /// <summary>What is wrong with that; null when nothing is.</summary>
    public string? Complaint { get; } = complaint;
}
