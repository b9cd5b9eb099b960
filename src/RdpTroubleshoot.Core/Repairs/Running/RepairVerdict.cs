using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs.Running;

/// <summary>How a repair whose changes are made ended, by what the checks that it mends find now.</summary>
internal static class RepairVerdict
{
    /// <summary>Judges a repair whose changes are made.</summary>
    /// <param name="execution">The repair.</param>
    /// <param name="before">What its checks found before the run.</param>
    /// <param name="after">What they find now.</param>
    /// <param name="waited">What went wrong while its certificate was waited for; empty for nothing.</param>
    public static void Give(RepairExecution execution, IReadOnlyList<Finding> before, IReadOnlyList<Finding> after, string waited)
    {
        List<string> left = [.. after.Where(finding => finding.IsProblem || IsNewlyUnknown(finding, before)).Select(finding => finding.ToString())];
        left.AddRange(execution.Plan.Refusals.Select(refusal => refusal.ToString()));
        if (waited.Length > 0)
        {
            left.Insert(0, waited);
        }

        bool isWrong = waited.Length > 0 || after.Any(finding => finding.IsProblem || IsNewlyUnknown(finding, before));
        execution.End(
            isWrong ? RepairOutcome.StillFailing
                : execution.HasChanged ? RepairOutcome.Fixed
                : execution.Plan.Refusals.Count > 0 ? RepairOutcome.Refused
                : RepairOutcome.AlreadyCorrect,
            string.Join(" ", left));
    }

    /// <summary>What could not be judged before either was refused; what can be judged no longer is not known to be right.</summary>
    private static bool IsNewlyUnknown(Finding finding, IReadOnlyList<Finding> before) =>
        finding.IsNotJudged && !before.Any(one => one.CheckId == finding.CheckId && one.IsNotJudged);
}
