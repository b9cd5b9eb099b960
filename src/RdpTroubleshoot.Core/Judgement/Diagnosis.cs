using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Judgement;

/// <summary>The whole answer about one machine or connection.</summary>
public class Diagnosis
{
    /// <summary>A diagnosis put together from its parts; the verdict follows from them.</summary>
    /// <param name="computerName">The machine or target.</param>
    /// <param name="observedAt">When the facts were read, in UTC.</param>
    /// <param name="findings">Every finding.</param>
    /// <param name="rootCauses">The root causes among them.</param>
    public Diagnosis(string computerName, DateTime? observedAt, IReadOnlyList<Finding> findings, IReadOnlyList<RootCause> rootCauses)
    {
        ComputerName = computerName;
        ObservedAt = observedAt;
        Findings = findings;
        RootCauses = rootCauses;
        NotJudged = findings.Where(finding => finding.IsNotJudged).ToList();
        Verdict = Conclude();
    }

    /// <summary>The machine or target.</summary>
    public string ComputerName { get; }

    /// <summary>The answer in one word.</summary>
    public Verdict Verdict { get; }

    /// <summary>The root causes: what is broken first, then what will break, the surest and most far-reaching first.</summary>
    public IReadOnlyList<RootCause> RootCauses { get; }

    /// <summary>Every finding, by check id.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The findings that could not be judged.</summary>
    public IReadOnlyList<Finding> NotJudged { get; }

    /// <summary>When the facts were read, in UTC by the machine's own clock; null when the clock could not be read.</summary>
    public DateTime? ObservedAt { get; }

    /// <summary>Whether there is no fault and nothing that could not be judged: the answer of <c>-Quiet</c>.</summary>
    public bool IsHealthy => Verdict == Verdict.Healthy;

    /// <summary>How many findings have an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    public int Count(Outcome outcome) => Findings.Count(finding => finding.Outcome == outcome);

    /// <inheritdoc/>
    public override string ToString() => $"{ComputerName} {Verdict}";

    private Verdict Conclude()
    {
        if (RootCauses.Any(cause => cause.Outcome == Outcome.Fail))
        {
            return Verdict.Failing;
        }

        if (NotJudged.Count > 0 || Findings.Count == 0)
        {
            return Verdict.Incomplete;
        }

        return RootCauses.Count > 0 ? Verdict.AtRisk : Verdict.Healthy;
    }
}
