using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Listener;

internal sealed class NoConnectionLimit : Repair
{
    public override RepairInfo Info { get; } = new("FIX1015", "Take the limit of connections away")
    {
        Cmdlet = "Repair-RdpListener",
        Phase = RepairPhase.Settings,
        Fixes = ["RDP1015"],
        Why = "Sets MaxInstanceCount to 0xFFFFFFFF (no limit) where the limit is reached, and restarts TermService. Signing out a session is gentler: qwinsta, then logoff <id>.",
        References = ["TerminalServer.admx, TS_MAX_CON_POLICY"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        Setting limit = plan.Facts.Listener.MaxInstanceCount;
        if (!plan.Has("RDP1015"))
        {
            return;
        }

        if (limit.FromPolicy)
        {
            plan.RefuseForPolicy("RDP1015", limit);
        }
        else if (plan.Set("RDP1015", RegistryPaths.RdpTcp, limit.Name, RegistryValue.DWord(uint.MaxValue), "All connections that are allowed are in use."))
        {
            plan.Restart(ServiceSequence.TermService);
        }
    }
}
