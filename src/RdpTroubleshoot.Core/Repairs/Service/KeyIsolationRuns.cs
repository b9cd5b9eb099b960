using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Service;

internal sealed class KeyIsolationRuns : Repair
{
    private const string KeyIso = "KeyIso";

    public override RepairInfo Info { get; } = new("FIX2014", "Let KeyIso run")
    {
        Cmdlet = "Repair-RdpService",
        Phase = RepairPhase.Services,
        Fixes = ["RDP2014"],
        Why = "Gives KeyIso its start type as installed, Manual, and starts it.",
        References = ["MS Learn: Key Storage and Retrieval (CNG)"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (plan.Has("RDP2014") && plan.ReadService("RDP2014", KeyIso) is ServiceEntry entry)
        {
            plan.Enable(KeyIso, entry, ServiceStart.Manual);
            plan.Start(KeyIso);
        }
    }
}
