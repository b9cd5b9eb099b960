using System.Collections.Generic;

namespace RdpTroubleshoot.Script;

/// <summary>What a job has to say before the diagnosis.</summary>
/// <param name="lines">What it did or would do.</param>
/// <param name="hasFailed">Whether something that was wanted was not done.</param>
internal sealed class JobResult(IReadOnlyList<string> lines, bool hasFailed = false)
{
    public IReadOnlyList<string> Lines { get; } = lines;

    public bool HasFailed { get; } = hasFailed;
}
