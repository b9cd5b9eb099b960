using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Judgement;

/// <summary>Makes a diagnosis of findings: which of them are root causes, what they lead to, how sure it is.</summary>
public sealed class Diagnostician
{
    private readonly CauseGraph graph;

    /// <summary>A diagnostician.</summary>
    /// <param name="graph">What explains what.</param>
    public Diagnostician(CauseGraph graph) => this.graph = graph;

    /// <summary>The diagnosis of a machine or connection.</summary>
    /// <param name="computerName">Its name.</param>
    /// <param name="observedAt">When the facts were read, in UTC.</param>
    /// <param name="findings">What the checks found.</param>
    public Diagnosis Diagnose(string computerName, DateTime? observedAt, IEnumerable<Finding> findings)
    {
        string name = Printable.Of(computerName);
        List<Finding> all = [.. findings.OrderBy(finding => finding.CheckId, StringComparer.Ordinal).Select(finding => finding with { ComputerName = name })];
        return new Diagnosis(name, observedAt, all, RootCauses(all));
    }

    private List<RootCause> RootCauses(List<Finding> findings)
    {
        List<Finding> problems = [.. findings.Where(finding => finding.IsProblem)];
        var ids = new HashSet<string>(problems.Select(finding => finding.CheckId));
        Dictionary<string, HashSet<string>> effects = ids.ToDictionary(id => id, id => graph.Effects(id, ids));
        return
        [
            .. problems
                .Where(finding => !IsExplained(finding.CheckId, effects))
                .Select(finding => Explain(finding, findings, problems, effects[finding.CheckId], ids))
                .OrderBy(cause => cause.Outcome == Outcome.Fail ? 0 : 1)
                .ThenBy(cause => graph.IsEvidence(cause.CheckId) ? 1 : 0)
                .ThenByDescending(cause => cause.Confidence)
                .ThenByDescending(cause => cause.Explains.Count)
                .ThenBy(cause => cause.CheckId, StringComparer.Ordinal),
        ];
    }

    /// <summary>Faults that explain each other in a circle do not explain each other away: where the circle began is not known.</summary>
    private static bool IsExplained(string id, Dictionary<string, HashSet<string>> effects) =>
        effects.Any(cause => cause.Value.Contains(id) && !effects[id].Contains(cause.Key));

    private RootCause Explain(Finding finding, List<Finding> findings, List<Finding> problems, HashSet<string> effects, HashSet<string> ids)
    {
        List<Finding> explained = [.. problems.Where(problem => effects.Contains(problem.CheckId))];
        List<Finding> evidence = [.. explained.Where(effect => graph.IsEvidence(effect.CheckId))];
        Confidence confidence = evidence.Count > 0 ? Confidence.Certain : finding.Confidence;
        return new RootCause
        {
            Finding = finding,
            Outcome = explained.Any(effect => effect.Outcome == Outcome.Fail) ? Outcome.Fail : finding.Outcome,
            Confidence = confidence,
            Proof = [.. finding.Proof, .. evidence.SelectMany(effect => effect.Proof)],
            LeadsTo = graph.Chain(finding.CheckId, ids),
            Explains = explained,
            Alternatives = confidence == Confidence.Certain ? [] : Alternatives(finding.CheckId, findings),
        };
    }

    /// <summary>What was not judged and could have the same effect, then what this version cannot judge at all.</summary>
    private List<string> Alternatives(string id, List<Finding> findings)
    {
        HashSet<string> consequences = graph.Consequences(id);
        IEnumerable<string> notJudged = findings
            .Where(finding => finding.IsNotJudged && finding.CheckId != id && graph.Consequences(finding.CheckId).Overlaps(consequences))
            .Select(finding => $"{finding.CheckId} {finding.Title} (not judged)");
        IEnumerable<string> outside = consequences.SelectMany(graph.AlsoCausedBy);
        return [.. notJudged.Concat(outside).Distinct()];
    }
}
