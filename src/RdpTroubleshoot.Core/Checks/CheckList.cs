using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Checks;

/// <summary>Every check there is, whatever it judges.</summary>
public static class CheckList
{
    /// <summary>What is known of each, by id.</summary>
    public static IReadOnlyList<CheckInfo> All { get; } =
        [.. HostExaminer.Checks.Concat(ConnectionExaminer.Checks).OrderBy(check => check.Id, CheckIdOrder.Instance)];
}
