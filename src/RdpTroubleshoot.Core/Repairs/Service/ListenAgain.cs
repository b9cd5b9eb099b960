using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs.Service;

internal sealed class ListenAgain : Repair
{
    public override RepairInfo Info { get; } = new("FIX1014", "Have TermService listen again")
    {
        Cmdlet = "Repair-RdpService",
        Phase = RepairPhase.Services,
        Fixes = ["RDP1014", "RDP1018"],
        Why = "Restarts TermService where it runs and does not listen, or listens on a port that is no longer set. Where another fault explains that, its own repair comes first and this one does nothing.",
        References = ["ETW manifest of TerminalServices-RemoteConnectionManager, event 260", "MS Learn: Change the listening port in Remote Desktop"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        bool isExplained = plan.AllFindings.Any(finding => finding.IsProblem && !Info.Fixes.Contains(finding.CheckId) && StopsListening(finding));
        if (plan.Has("RDP1018") || (plan.Has("RDP1014") && !isExplained))
        {
            plan.Restart(ServiceSequence.TermService);
        }
    }

    private static bool StopsListening(Finding finding) =>
        finding.Outcome == Outcome.Fail && HostExaminer.Causes.Consequences(finding.CheckId).Contains(Consequences.NothingListens);
}
