using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Listener;

internal sealed class AllAdapters : Repair
{
    public override RepairInfo Info { get; } = new("FIX1010", "Let the listener use all network adapters")
    {
        Cmdlet = "Repair-RdpListener",
        Phase = RepairPhase.Settings,
        Fixes = ["RDP1010"],
        Why = "Sets LanAdapter to 0 and restarts TermService. Where the binding to one adapter is on purpose, leave this repair out.",
        References = ["MS Learn: Win32_TSNetworkAdapterSetting"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (plan.Has("RDP1010") && plan.Set("RDP1010", RegistryPaths.RdpTcp, "LanAdapter", RegistryValue.DWord(0), "One adapter may go, and numbers change."))
        {
            plan.Restart(ServiceSequence.TermService);
        }
    }
}
