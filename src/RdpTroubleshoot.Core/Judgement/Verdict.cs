namespace RdpTroubleshoot.Judgement;

/// <summary>The answer in one word.</summary>
public enum Verdict
{
    /// <summary>Everything was judged and nothing is wrong.</summary>
    Healthy = 0,

    /// <summary>Everything was judged; it works now, and something will break it.</summary>
    AtRisk,

    /// <summary>Nothing broken was found, but something could not be judged.</summary>
    Incomplete,

    /// <summary>Something is broken.</summary>
    Failing,
}
