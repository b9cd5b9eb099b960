using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks;

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
        List<Finding> all = [.. findings.OrderBy(finding => finding.CheckId, CheckIdOrder.Instance).Select(finding => finding with { ComputerName = name })];
        return new Diagnosis(name, observedAt, all, RootCauses(all));
    }

    private List<RootCause> RootCauses(List<Finding> findings)
    {
        var problems = new Problems(findings, graph);
        return
        [
            .. problems.All
                .Where(finding => !problems.IsExplained(finding))
                .Select(finding => Explain(finding, problems))
                .OrderBy(cause => cause.Outcome == Outcome.Fail ? 0 : 1)
                .ThenBy(cause => graph.IsEvidence(cause.CheckId) ? 1 : 0)
                .ThenByDescending(cause => cause.Confidence)
                .ThenByDescending(cause => cause.Explains.Count)
                .ThenBy(cause => cause.CheckId, CheckIdOrder.Instance),
        ];
    }

    private RootCause Explain(Finding finding, Problems problems)
    {
        List<Finding> explained = problems.ExplainedBy(finding);
        List<Finding> evidence = [.. explained.Where(effect => graph.IsEvidence(effect.CheckId))];
        Confidence confidence = evidence.Count > 0 ? Raised(finding.Confidence) : finding.Confidence;
        return new RootCause
        {
            Finding = finding,
            Outcome = explained.Any(effect => effect.Outcome == Outcome.Fail) ? Outcome.Fail : finding.Outcome,
            Confidence = confidence,
            Proof = [.. finding.Proof, .. evidence.SelectMany(effect => effect.Proof)],
            LeadsTo = graph.Chain(finding.CheckId, problems),
            Explains = explained,
            Alternatives = confidence == Confidence.Certain ? [] : Alternatives(finding.CheckId, problems.Findings),
        };
    }

    /// <summary>Evidence makes a cause surer by one step: that an effect is seen does not rule out other causes of it.</summary>
    private static Confidence Raised(Confidence confidence) => confidence == Confidence.Medium ? Confidence.High : Confidence.Certain;

    /// <summary>What was not judged and could have the same effect, then what this version cannot judge at all.</summary>
    private List<string> Alternatives(string id, IReadOnlyList<Finding> findings)
    {
        HashSet<string> consequences = graph.Consequences(id);
        IEnumerable<string> notJudged = findings
            .Where(finding => finding.IsNotJudged && finding.CheckId != id && graph.Consequences(finding.CheckId).Overlaps(consequences))
            .Select(finding => $"{finding.CheckId} {finding.Title} (not judged)");
        IEnumerable<string> outside = consequences.SelectMany(graph.AlsoCausedBy);
        return [.. notJudged.Concat(outside).Distinct()];
    }
}
