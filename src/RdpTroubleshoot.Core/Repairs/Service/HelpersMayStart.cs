using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs.Service;

internal sealed class HelpersMayStart : Repair
{
    private static readonly List<string> Helpers = ["UmRdpService", "CertPropSvc"];

    public override RepairInfo Info { get; } = new("FIX2005", "Let the helper services start")
    {
        Cmdlet = "Repair-RdpService",
        Phase = RepairPhase.Services,
        Fixes = ["RDP2005"],
        Why = "UmRdpService and CertPropSvc get their start type as installed, Manual, where they are disabled. Windows starts them when a session needs them.",
        References = ["MS Learn: An internal error has occurred when connecting to a remote machine"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        foreach (Finding finding in plan.Problems)
        {
            if (Helpers.Contains(finding.Subject) && plan.ReadService(finding.CheckId, finding.Subject) is ServiceEntry entry)
            {
                plan.Enable(finding.Subject, entry, ServiceStart.Manual);
            }
        }
    }
}
