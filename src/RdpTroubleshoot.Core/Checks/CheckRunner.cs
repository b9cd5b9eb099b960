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
        return new CheckWorker(checks.Select<Check<TFacts>, Func<IReadOnlyList<Finding>>>(check => () => CheckJudge.Judge(check, facts)), cancellation);
    }
}
