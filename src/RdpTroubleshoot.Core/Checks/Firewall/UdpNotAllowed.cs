using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Firewall;

internal sealed class UdpNotAllowed : FirewallCheck
{
    // TerminalServer.admx, TS_SELECT_TRANSPORT.
    private const uint TcpOnly = 1;

    public override CheckInfo Info { get; } = new("RDP7010", Area.Firewall, "The firewall lets TCP in and UDP not")
    {
        Why = "Remote Desktop works over TCP alone; UDP makes it smoother where packets are lost or slow. Nothing fails without it.",
        Needs = "The inbound rules in force in each active profile for TCP and for UDP on PortNumber, and whether policy wants TCP only (SelectTransport).",
        Repairs = ["Repair-RdpFirewall"],
        Manual = ["Port 3389: Enable-NetFirewallRule -Name RemoteDesktop-UserMode-In-UDP"],
        References = ["MS-RDPEUDP", "TerminalServer.admx, TS_SELECT_TRANSPORT"],
    };

    protected override Finding JudgeProfile(HostFacts facts, FirewallProfileSettings settings)
    {
        Observed<uint> transport = NeedAnswer(facts.Firewall.SelectTransport);
        FirewallView udp = View(facts, settings, FirewallRule.Udp);
        return transport.IsPresent && transport.Value == TcpOnly ? NotApplicable("Group Policy wants TCP only.")
            : !View(facts, settings).IsOpen ? NotApplicable("TCP is not let in by a rule either.")
            : udp.IsOpen || IsOpenByDefault(settings) ? Pass($"UDP is let in, in the profile {settings.Profile}.")
            : udp.Allowing(FirewallReach.Unclear).Count > 0 ? NotEvaluated($"Not judged: these rules are not understood: {Names(udp.Allowing(FirewallReach.Unclear))}.")
            : Warn($"No rule lets UDP in, in the profile {settings.Profile}: sessions use TCP only.", new Proof("UDP rule", "none allows it", FirewallFacts.BuiltInUdp + " on", facts.Firewall.LocalRules.Source));
    }
}
