using System.Collections.Generic;
using System.Globalization;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

internal sealed class PortSilent : TcpCheck
{
    public override CheckInfo Info { get; } = new("RDP10003", Area.Connection, "The port does not answer")
    {
        Why = "Silence in answer to SYN is what a firewall that drops packets, a host that is down and a wrong address have in common. Windows Firewall drops: a host whose rule for Remote Desktop is off looks like this.",
        Needs = "A TCP connection to each address of the name, and the time limit.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsCannotConnect],
        Causes =
        [
            new("a firewall drops the packets: the host's own, a network firewall, a cloud security group", "on the host: the rule group Remote Desktop is on for the profile in use; in Azure: IP flow verify"),
            new("the host is down, or hangs", "its console, ping, another port of it"),
            new("the address is an old one, or there is no way back to this machine", "compare with the host's own address; traceroute from both sides"),
        ],
        Manual = ["Look at the host from its console, elevated: Test-RdpHost. When that finds nothing wrong, the path or a firewall is."],
        References = ["MS Learn: IMsTscAxEvents::OnDisconnected (516)", "MS Learn: Troubleshoot Remote Desktop connections to an Azure virtual machine"],
    };

    protected override IReadOnlyList<AttemptOutcome> Ways { get; } = [AttemptOutcome.TimedOut];

    protected override string Fault(int port) => $"TCP port {port.ToString(CultureInfo.InvariantCulture)} does not answer: something drops the packets, or the host is down.";
}
