using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>How many checks came to what: each check counts once, by the worst that it found.</summary>
internal static class OutcomeCounts
{
    private static readonly Outcome[] WorstFirst =
        [Outcome.Fail, Outcome.Error, Outcome.NotEvaluated, Outcome.Warn, Outcome.Pass, Outcome.NotApplicable];

    public static string Describe(IEnumerable<Finding> findings)
    {
        List<Outcome> worst = [.. findings
            .GroupBy(finding => finding.CheckId)
            .Select(check => WorstFirst.First(outcome => check.Any(finding => finding.Outcome == outcome)))];
        string[] parts =
        [
            Part(worst, "passed", Outcome.Pass),
            Part(worst, "failed", Outcome.Fail),
            Part(worst, Plural(worst.Count(outcome => outcome == Outcome.Warn), "warning"), Outcome.Warn),
            Part(worst, "not judged", Outcome.NotEvaluated, Outcome.Error),
            Part(worst, "not applicable", Outcome.NotApplicable),
        ];
        return $"({Number(worst.Count, "check")}: {string.Join(", ", parts.Where(part => part.Length > 0))})";
    }

    public static string Number(int count, string thing) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + Plural(count, thing);

    private static string Plural(int count, string thing) => count == 1 ? thing : thing + "s";

    private static string Part(List<Outcome> worst, string what, params Outcome[] outcomes)
    {
        int count = worst.Count(outcomes.Contains);
        return count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture) + " " + what;
    }
}
