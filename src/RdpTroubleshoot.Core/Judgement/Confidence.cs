namespace RdpTroubleshoot.Judgement;

/// <summary>How sure a finding is about what it says.</summary>
public enum Confidence
{
    /// <summary>Fits the facts, and so do others: never named without its alternatives.</summary>
    Medium = 0,

    /// <summary>The facts leave little else.</summary>
    High,

    /// <summary>The facts themselves are the fault.</summary>
    Certain,
}
