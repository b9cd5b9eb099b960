using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs.Service;

internal sealed class TermServiceRuns : Repair
{
    public override RepairInfo Info { get; } = new("FIX2001", "Let TermService run")
    {
        Cmdlet = "Repair-RdpService",
        Phase = RepairPhase.Services,
        Fixes = ["RDP2001", "RDP2002"],
        Why = "A disabled TermService gets its start type as installed, Manual, and one that does not run is started. One that runs is left running.",
        References = ["MS Learn: Troubleshoot Remote Desktop Services issues on an Azure VM"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        string check = plan.Has("RDP2001") ? "RDP2001" : "RDP2002";
        if (plan.Has(check) && plan.ReadService(check, ServiceSequence.TermService) is ServiceEntry entry)
        {
            plan.Enable(ServiceSequence.TermService, entry, ServiceStart.Manual);
            if (plan.Has("RDP2002") && plan.FirstLeft("RDP1001", "RDP2006") is Finding inTheWay)
            {
                plan.Refuse("RDP2002", $"TermService would not listen or not start: {inTheWay.CheckId} {inTheWay.Summary}", BlockedBy.Instead([inTheWay]));
                return;
            }

            plan.Start(ServiceSequence.TermService);
        }
    }
}
