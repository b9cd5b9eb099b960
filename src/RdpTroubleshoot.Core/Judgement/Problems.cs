using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Judgement;

/// <summary>The findings of one machine, and which problem explains which.</summary>
internal sealed class Problems
{
    private readonly Dictionary<string, HashSet<string>> effects;
    private readonly HashSet<string> broken;

    public Problems(IReadOnlyList<Finding> findings, CauseGraph graph)
    {
        Findings = findings;
        All = [.. findings.Where(finding => finding.IsProblem)];
        Ids = [.. All.Select(finding => finding.CheckId)];
        NotApplicable = [.. findings.GroupBy(finding => finding.CheckId)
            .Where(check => check.All(finding => finding.Outcome == Outcome.NotApplicable)).Select(check => check.Key)];
        effects = Ids.ToDictionary(id => id, id => graph.Effects(id, Ids));
        broken = [.. All.Where(finding => finding.Outcome == Outcome.Fail && !IsExplained(finding)).Select(finding => finding.CheckId)];
    }

    /// <summary>Every finding.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Those that tell of something wrong.</summary>
    public IReadOnlyList<Finding> All { get; }

    /// <summary>The ids of their checks.</summary>
    public HashSet<string> Ids { get; }

    /// <summary>The ids of checks that do not apply to this machine: nothing leads to them.</summary>
    public HashSet<string> NotApplicable { get; }

    /// <summary>Faults that explain each other in a circle do not explain each other away: where the circle began is not known.</summary>
    public bool IsExplained(Finding finding) =>
        effects.Any(cause => cause.Value.Contains(finding.CheckId) && !effects[finding.CheckId].Contains(cause.Key));

    /// <summary>
    /// What a finding explains. What is broken takes precedence: a mere risk is not given the effects that something broken, and not itself
    /// explained by anything, explains already.
    /// </summary>
    public List<Finding> ExplainedBy(Finding finding)
    {
        HashSet<string> own = effects[finding.CheckId];
        List<string> rivals = finding.Outcome == Outcome.Fail ? [] : [.. broken.Where(id => id != finding.CheckId && !own.Contains(id))];
        return [.. All.Where(effect => own.Contains(effect.CheckId) && !rivals.Any(rival => effects[rival].Contains(effect.CheckId)))];
    }
}
