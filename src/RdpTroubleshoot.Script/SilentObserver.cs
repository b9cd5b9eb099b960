using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Script;

/// <summary>Nobody can be asked through Run Command: what drops sessions is made only where that was allowed beforehand.</summary>
internal sealed class SilentObserver(bool mayDropSessions) : IRepairObserver
{
    /// <inheritdoc/>
    public bool Confirm(Change change) => mayDropSessions || change.Impact != ChangeImpact.DropsSessions;

    /// <inheritdoc/>
    public void Report(RepairProgress progress)
    {
    }
}
