using RdpTroubleshoot.Facts;

namespace RdpTroubleshoot.Repairs.Firewall;

internal sealed class BuiltInRulesOn : Repair
{
    private const string NothingAllows = "RDP7001";

    public override RepairInfo Info { get; } = new("FIX7001", "Switch Windows' own firewall rules for Remote Desktop on")
    {
        Cmdlet = "Repair-RdpFirewall",
        Phase = RepairPhase.Firewall,
        Fixes = [NothingAllows],
        Why = "Switches RemoteDesktop-UserMode-In-TCP and its twin for UDP on, by their names and not by what the display language calls them. Only whether they are on is changed: what somebody limited stays limited. Where such a rule is gone or no longer fits, FIX7002 makes one. The firewall is never switched off, and no rule that blocks is taken away.",
        References = ["MS-GPFAS 2.2.2.19 Firewall Rule", "netfw.h: INetFwRule", "MS Learn: Prepare a Windows VHD to upload to Azure"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (FirewallOpening.For(plan, NothingAllows) is FirewallOpening opening && opening.FitsBuiltIn(FirewallRule.Tcp))
        {
            opening.OpenBoth();
        }
    }
}
