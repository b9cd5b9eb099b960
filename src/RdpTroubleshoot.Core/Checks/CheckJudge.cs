using System;
using System.Collections.Generic;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks;

/// <summary>Lets one check judge, whatever it does.</summary>
internal static class CheckJudge
{
    /// <summary>The findings of one check, at least one. What it threw or could not read is a finding too.</summary>
    public static List<Finding> Judge<TFacts>(Check<TFacts> check, TFacts facts)
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
