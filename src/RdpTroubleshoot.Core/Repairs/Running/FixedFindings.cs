using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs.Running;

/// <summary>Which faults a run has put right so far, to see when one of them comes back.</summary>
internal sealed class FixedFindings(IReadOnlyList<Finding> before)
{
    private readonly Dictionary<string, string> mendedBy = [];

    /// <summary>Takes a new judgement in.</summary>
    /// <param name="now">What the checks find now.</param>
    /// <param name="repair">The repair that was made last.</param>
    /// <returns>What came back, in words; null when nothing did.</returns>
    public string? Take(IReadOnlyList<Finding> now, string repair)
    {
        foreach (Finding finding in now.Where(finding => finding.IsProblem))
        {
            if (mendedBy.TryGetValue(finding.CheckId, out string? earlier))
            {
                return $"{finding.CheckId}, which {earlier} had put right, came back after {repair}: {finding.Summary}";
            }
        }

        foreach (string id in before.Where(finding => finding.IsProblem).Select(finding => finding.CheckId).Distinct())
        {
            List<Finding> same = [.. now.Where(finding => finding.CheckId == id)];
            if (same.Count > 0 && !same.Exists(finding => finding.IsProblem || finding.IsNotJudged))
            {
                mendedBy[id] = mendedBy.TryGetValue(id, out string? earlier) ? earlier : repair;
            }
        }

        return null;
    }
}
