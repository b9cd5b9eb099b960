using RdpTroubleshoot.Facts;

namespace RdpTroubleshoot.Repairs.Firewall;

internal sealed class OwnRule : Repair
{
    private const string NothingAllows = "RDP7001";
    private const string PortWithoutRule = "RDP7011";

    public override RepairInfo Info { get; } = new("FIX7002", "Add a firewall rule for the port")
    {
        Cmdlet = "Repair-RdpFirewall",
        Phase = RepairPhase.Firewall,
        Fixes = [NothingAllows, PortWithoutRule],
        Why = "Adds RdpTroubleshoot-In-TCP-<port>, and its twin for UDP, where Windows' own rules do not fit: for that port, for the service TermService and for the profiles in use, and nothing else.",
        References = ["MS-GPFAS 2.2.2.19 Firewall Rule", "netfw.h: INetFwRules", "MS Learn: Change the listening port in Remote Desktop"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        string check = plan.Has(PortWithoutRule) ? PortWithoutRule : NothingAllows;
        if (FirewallOpening.For(plan, check) is FirewallOpening opening && !opening.FitsBuiltIn(FirewallRule.Tcp))
        {
            opening.OpenBoth();
        }
    }
}
