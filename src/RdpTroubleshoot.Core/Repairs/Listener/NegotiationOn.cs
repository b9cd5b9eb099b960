using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Listener;

internal sealed class NegotiationOn : Repair
{
    public override RepairInfo Info { get; } = new("FIX1008", "Let the listener negotiate TLS and NLA")
    {
        Cmdlet = "Repair-RdpListener",
        Phase = RepairPhase.Settings,
        Fixes = ["RDP1008"],
        Why = "Sets fAllowSecProtocolNegotiation to 1 and restarts TermService.",
        References = ["MS Learn: An internal error has occurred when connecting to a remote machine"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (plan.Has("RDP1008")
            && plan.Set("RDP1008", RegistryPaths.RdpTcp, "fAllowSecProtocolNegotiation", RegistryValue.DWord(1), "Current clients insist on TLS and NLA."))
        {
            plan.Restart(ServiceSequence.TermService);
        }
    }
}
