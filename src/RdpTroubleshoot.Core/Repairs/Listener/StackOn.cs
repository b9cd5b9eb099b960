using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Listener;

internal sealed class StackOn : Repair
{
    public override RepairInfo Info { get; } = new("FIX1002", "Switch the Remote Desktop stack on")
    {
        Cmdlet = "Repair-RdpListener",
        Phase = RepairPhase.Settings,
        Fixes = ["RDP1002"],
        Why = "Sets TSEnabled to 1. It takes effect when the computer restarts; the computer is not restarted.",
        References = ["MS Learn: Troubleshoot RDP general error, Azure VMs"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (plan.Has("RDP1002")
            && plan.Set("RDP1002", RegistryPaths.TerminalServer, "TSEnabled", RegistryValue.DWord(1), "0 switches off everything, whatever the listener says."))
        {
            plan.Refuse("", "TSEnabled is read when the computer starts, and no repair restarts a computer.", "Restart-Computer, when it suits.");
        }
    }
}
