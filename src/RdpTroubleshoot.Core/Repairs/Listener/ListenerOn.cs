using System;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Listener;

internal sealed class ListenerOn : Repair
{
    public override RepairInfo Info { get; } = new("FIX1003", "Enable the RDP-Tcp listener")
    {
        Cmdlet = "Repair-RdpListener",
        Phase = RepairPhase.Settings,
        Fixes = ["RDP1003"],
        Why = "Sets fEnableWinStation of RDP-Tcp to 1 and restarts TermService. A listener that is missing is not made up: its values differ between versions of Windows.",
        References = ["MS Learn: General Remote Desktop connection troubleshooting"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (!plan.Has("RDP1003"))
        {
            return;
        }

        if (!plan.Facts.Listener.Listeners.ValueOr([])!.Contains("RDP-Tcp", StringComparer.OrdinalIgnoreCase))
        {
            plan.Refuse("RDP1003", "The listener RDP-Tcp is missing: its values differ between versions of Windows and are not guessed.", "Export the key RDP-Tcp from a healthy machine of the same Windows version and import it.");
        }
        else if (plan.Set("RDP1003", RegistryPaths.RdpTcp, "fEnableWinStation", RegistryValue.DWord(1), "The listener is to be enabled."))
        {
            plan.Restart(ServiceSequence.TermService);
        }
    }
}
