using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks;

/// <summary>Runs checks one after the other. A check that throws or is slow never stops the others.</summary>
/// <typeparam name="TFacts">The facts that the checks judge.</typeparam>
public sealed class CheckRunner<TFacts>
{
    private readonly Func<TFacts> newFacts;
    private readonly TimeSpan limit;

    /// <summary>A runner.</summary>
    /// <param name="newFacts">Makes the facts; asked again when a slow check may still hold the ones before.</param>
    /// <param name="limit">The longest that one check may take.</param>
    public CheckRunner(Func<TFacts> newFacts, TimeSpan limit)
    {
        this.newFacts = newFacts;
        this.limit = limit;
    }

    /// <summary>The findings of each check, as each ends.</summary>
    /// <param name="checks">The checks.</param>
    /// <param name="cancellation">Ends the run at once with <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<IReadOnlyList<Finding>> Run(IEnumerable<Check<TFacts>> checks, CancellationToken cancellation)
    {
        Check<TFacts>[] all = [.. checks];
        CheckWorker worker = Start(all, cancellation);
        try
        {
            for (int i = 0; i < all.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (worker.Next(limit, cancellation) is IReadOnlyList<Finding> findings)
                {
                    yield return findings;
                    continue;
                }

                worker.Abandon();
                yield return [all[i].Make(Outcome.Error, $"The check did not end within {limit.TotalSeconds:0} seconds.", [])];
                worker = Start([.. all.Skip(i + 1)], cancellation);
            }
        }
        finally
        {
            worker.Abandon();
        }
    }

    private CheckWorker Start(IReadOnlyList<Check<TFacts>> checks, CancellationToken cancellation)
    {
        TFacts facts = newFacts();
        return new CheckWorker(checks.Select<Check<TFacts>, Func<IReadOnlyList<Finding>>>(check => () => Judge(check, facts)), cancellation);
    }

    private static List<Finding> Judge(Check<TFacts> check, TFacts facts)
    {
        var findings = new List<Finding>();
        try
        {
            // One at a time: what a check found before it gave up stays.
            foreach (Finding finding in check.Judge(facts))
            {
                findings.Add(finding);
            }
        }
        catch (MissingFactException missing)
        {
            findings.Add(check.Make(
                Outcome.NotEvaluated,
                $"Not judged: {missing.FactSource}: {missing.FactOutcome}.",
                [new Proof("missing", missing.FactOutcome, "a value", missing.FactSource)]));
        }
#pragma warning disable CA1031 // Whatever a check throws is its own defect and must not cost the other findings.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            findings.Add(check.Make(
                Outcome.Error, $"The check failed, which is a defect of this module: {defect.GetType().Name}: {defect.Message}", []));
        }

        return findings.Count > 0 ? findings : [check.Make(Outcome.Error, "The check said nothing, which is a defect of this module.", [])];
    }
}
