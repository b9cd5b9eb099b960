namespace RdpTroubleshoot.Repairs.Running;

/// <summary>
/// Who watches a run, on the thread that runs it. When a method throws, as the PowerShell engine does for a pipeline that was stopped, the
/// repair that is under way is taken back, and the exception goes on.
/// </summary>
public interface IRepairObserver
{
    /// <summary>
    /// Whether a change may be made. It is asked for every change of a repair before the first of them is made: "no" leaves the whole repair
    /// unmade, so that none is left half made (a service stopped and not started).
    /// </summary>
    /// <param name="change">The change.</param>
    bool Confirm(Change change);

    /// <summary>Something begins.</summary>
    /// <param name="progress">What, and how much is done.</param>
    void Report(RepairProgress progress);
}
