using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs;

/// <summary>What to do about findings that stand in a repair's way.</summary>
internal static class BlockedBy
{
    /// <summary>Their own repairs, or the first of their steps by hand.</summary>
    public static string Instead(IReadOnlyList<Finding> findings)
    {
        List<string> cmdlets = [.. findings.SelectMany(finding => finding.Repairs).Distinct()];
        return cmdlets.Count > 0 ? $"First: {string.Join(", ", cmdlets)}, or let Repair-RdpHost do both."
            : "First by hand, as the finding says: " + findings[0].Link;
    }
}
