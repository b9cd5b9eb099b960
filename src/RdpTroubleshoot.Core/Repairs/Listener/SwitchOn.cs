using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Listener;

internal sealed class SwitchOn : Repair
{
    public override RepairInfo Info { get; } = new("FIX1001", "Switch Remote Desktop on")
    {
        Cmdlet = "Repair-RdpListener",
        Phase = RepairPhase.Settings,
        Fixes = ["RDP1001"],
        Why = "Sets fDenyTSConnections to 0 and starts TermService where it does not run and nothing keeps it from that (Repair-RdpService). The firewall is left alone.",
        References = ["TerminalServer.admx, TS_DISABLE_CONNECTIONS"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (!plan.Has("RDP1001"))
        {
            return;
        }

        Setting deny = plan.Facts.Listener.DenyConnections;
        if (deny.FromPolicy)
        {
            plan.RefuseForPolicy("RDP1001", deny);
            return;
        }

        plan.Set("RDP1001", RegistryPaths.TerminalServer, deny.Name, RegistryValue.DWord(0), "Remote Desktop is to be on.");
        if (plan.FirstLeft("RDP2001", "RDP2006", "RDP2008", "RDP2010") is null)
        {
            plan.Start(ServiceSequence.TermService);
        }
    }
}
