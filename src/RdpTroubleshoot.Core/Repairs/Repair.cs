using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs;

/// <summary>
/// One way to put faults right: a pure function from findings and facts to changes, which it does not make. A repair is one file; the
/// catalogue finds it by its type.
/// </summary>
public abstract class Repair
{
    /// <summary>What the repair is and why.</summary>
    public abstract RepairInfo Info { get; }

    /// <summary>Plans the changes that mend the findings. What could not be judged or read is a refusal and never passes for correct.</summary>
    /// <param name="facts">The machine; it is read, and nothing is written.</param>
    /// <param name="findings">What the checks found; those that this repair does not mend are known to it and left alone.</param>
    /// <param name="context">What else it has to know.</param>
    public RepairPlan Plan(HostFacts facts, IReadOnlyList<Finding> findings, RepairContext context) => PlanChanges(facts, findings, context).Build();

    /// <summary>The plan before services are started and restarted.</summary>
    internal PlanBuilder PlanChanges(HostFacts facts, IReadOnlyList<Finding> findings, RepairContext context)
    {
        var plan = new PlanBuilder(Info, facts, findings, context);
        foreach (IGrouping<string, Finding> missing in findings.Where(one => one.IsNotJudged && Info.Fixes.Contains(one.CheckId)).GroupBy(one => one.Summary))
        {
            List<string> also = [.. missing.Select(one => one.CheckId).Distinct().Skip(1)];
            string others = also.Count > 0 ? $" (also {string.Join(", ", also)})" : "";
            plan.Refuse(missing.First().CheckId, $"It could not be judged whether there is a fault{others}: {missing.Key}", "Run elevated on the machine itself, so that everything can be read.");
        }

        try
        {
            Add(plan);
        }
        catch (MissingFactException missing)
        {
            string id = plan.Problems.Count > 0 ? plan.Problems[0].CheckId : "";
            plan.RefuseUnread(id, missing.FactSource, missing.FactOutcome);
        }

        return plan;
    }

    /// <summary>Adds the changes to a plan.</summary>
    /// <param name="plan">The plan, with the facts and the findings that this repair mends.</param>
    private protected abstract void Add(PlanBuilder plan);
}
