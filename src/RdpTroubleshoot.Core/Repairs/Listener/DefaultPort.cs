using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Listener;

internal sealed class DefaultPort : Repair
{
    public override RepairInfo Info { get; } = new("FIX1009", "Give the listener a port that exists")
    {
        Cmdlet = "Repair-RdpListener",
        Phase = RepairPhase.Settings,
        Fixes = ["RDP1009"],
        Why = "Sets PortNumber to 3389, the only port that the firewall rules of Windows cover, and restarts TermService. A port that exists stays, whichever it is.",
        References = ["MS Learn: Change the listening port in Remote Desktop"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (plan.Has("RDP1009")
            && plan.Set("RDP1009", RegistryPaths.RdpTcp, "PortNumber", RegistryValue.DWord(ListenerFacts.DefaultPort), "What is set is no TCP port."))
        {
            plan.Restart(ServiceSequence.TermService);
        }
    }
}
