namespace RdpTroubleshoot.Judgement;

/// <summary>What a check found.</summary>
public enum Outcome
{
    /// <summary>As it should be.</summary>
    Pass = 0,

    /// <summary>The check does not apply to this machine or connection.</summary>
    NotApplicable,

    /// <summary>Works now, and will fail or weaken something; or is unusual in a way that deserves a look.</summary>
    Warn,

    /// <summary>Broken.</summary>
    Fail,

    /// <summary>Could not be judged, because a fact that it needs could not be read. Never the same as <see cref="Pass"/>.</summary>
    NotEvaluated,

    /// <summary>The check itself failed: a defect of this module.</summary>
    Error,
}
