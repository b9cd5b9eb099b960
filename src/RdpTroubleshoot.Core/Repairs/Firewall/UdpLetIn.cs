namespace RdpTroubleshoot.Repairs.Firewall;

internal sealed class UdpLetIn : Repair
{
    private const string UdpNotAllowed = "RDP7010";

    public override RepairInfo Info { get; } = new("FIX7010", "Let UDP in beside TCP")
    {
        Cmdlet = "Repair-RdpFirewall",
        Phase = RepairPhase.Firewall,
        Fixes = [UdpNotAllowed],
        Why = "Switches RemoteDesktop-UserMode-In-UDP on, or adds RdpTroubleshoot-In-UDP-<port> where that does not fit. Remote Desktop works without UDP; with it, it is smoother on lossy networks.",
        References = ["MS-GPFAS 2.2.2.19 Firewall Rule", "MS-RDPEUDP"],
    };

    private protected override void Add(PlanBuilder plan) => FirewallOpening.For(plan, UdpNotAllowed)?.OpenUdp();
}
