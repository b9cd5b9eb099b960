using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks;

/// <summary>
/// One fault to look for: a pure function from facts to findings, without clock, input, output or culture. A check is one file; the
/// catalogue finds it by its type.
/// </summary>
/// <typeparam name="TFacts">The facts it judges.</typeparam>
public abstract class Check<TFacts>
{
    /// <summary>What the check is and why.</summary>
    public abstract CheckInfo Info { get; }

    /// <summary>Judges the facts. May give up with <see cref="Need{T}"/>: what was found before stays.</summary>
    /// <param name="facts">The facts.</param>
    public abstract IEnumerable<Finding> Judge(TFacts facts);

    /// <summary>A value without which there is no judgement.</summary>
    /// <typeparam name="T">What was read.</typeparam>
    /// <param name="observed">The read.</param>
    /// <exception cref="MissingFactException">It has no value: the runner makes it <see cref="Outcome.NotEvaluated"/>.</exception>
    protected static T Need<T>(Observed<T> observed) =>
        observed.IsPresent ? observed.Value : throw Missing(observed);

    /// <summary>A read that must be answered: with a value, or that it does not exist.</summary>
    /// <typeparam name="T">What was read.</typeparam>
    /// <param name="observed">The read.</param>
    /// <exception cref="MissingFactException">The machine did not answer.</exception>
    protected static Observed<T> NeedAnswer<T>(Observed<T> observed) =>
        observed.IsKnown ? observed : throw Missing(observed);

    /// <summary>What to throw for a read without which there is no judgement.</summary>
    /// <typeparam name="T">What was to be read.</typeparam>
    /// <param name="observed">The read.</param>
    protected static MissingFactException Missing<T>(Observed<T> observed) => new(observed.Source, observed.Describe());

    /// <summary>As it should be.</summary>
    /// <param name="summary">The finding in a sentence.</param>
    /// <param name="proof">The facts.</param>
    protected Finding Pass(string summary, params Proof[] proof) => Make(Outcome.Pass, summary, proof);

    /// <summary>The check does not apply.</summary>
    /// <param name="summary">Why not.</param>
    /// <param name="proof">The facts.</param>
    protected Finding NotApplicable(string summary, params Proof[] proof) => Make(Outcome.NotApplicable, summary, proof);

    /// <summary>Works now, and will not for ever.</summary>
    /// <param name="summary">The finding in a sentence.</param>
    /// <param name="proof">The facts.</param>
    protected Finding Warn(string summary, params Proof[] proof) => Make(Outcome.Warn, summary, proof);

    /// <summary>Broken.</summary>
    /// <param name="summary">The finding in a sentence.</param>
    /// <param name="proof">The facts.</param>
    protected Finding Fail(string summary, params Proof[] proof) => Make(Outcome.Fail, summary, proof);

    /// <summary>Could not be judged.</summary>
    /// <param name="summary">What is missing.</param>
    /// <param name="proof">The facts.</param>
    protected Finding NotEvaluated(string summary, params Proof[] proof) => Make(Outcome.NotEvaluated, summary, proof);

    internal Finding Make(Outcome outcome, string summary, IReadOnlyList<Proof> proof)
    {
        bool problem = outcome is Outcome.Fail or Outcome.Warn;
        return new Finding
        {
            CheckId = Info.Id,
            Area = Info.Area,
            Title = Info.Title,
            Outcome = outcome,
            Summary = summary,
            Proof = proof,
            Repairs = problem ? Info.Repairs : [],
            Manual = problem ? Info.Manual : [],
            Causes = problem ? Info.Causes : [],
            Link = Info.Link,
        };
    }
}
