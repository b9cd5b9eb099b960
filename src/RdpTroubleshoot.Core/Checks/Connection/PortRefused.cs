using System.Collections.Generic;
using System.Globalization;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

internal sealed class PortRefused : TcpCheck
{
    public override CheckInfo Info { get; } = new("RDP10002", Area.Connection, "The port refuses TCP connections")
    {
        Why = "A reset in answer to SYN says that the host, or a firewall that rejects in its name, is there and that nothing listens on this port.",
        Needs = "A TCP connection to each address of the name.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsCannotConnect],
        Causes =
        [
            new("Remote Desktop is off, or its service does not run", "on the host: Test-RdpHost (RDP1001 and up, RDP2001 and up)"),
            new("the listener uses another port", "on the host: (Test-RdpHost).Findings | Where-Object CheckId -eq RDP1014; then Test-RdpConnection -Port"),
            new("a firewall or security group rejects the port", "on the host: Test-NetConnection localhost -Port <port> succeeds while this fails"),
            new("the address belongs to another machine", "compare with the host's own: ipconfig /all"),
        ],
        Manual = ["Look at the host from its console, elevated: Test-RdpHost"],
        References = ["MS Learn: IMsTscAxEvents::OnDisconnected (516)", "RFC 9293 section 3.10.7.1"],
    };

    protected override IReadOnlyList<AttemptOutcome> Ways { get; } = [AttemptOutcome.Refused, AttemptOutcome.Closed];

    protected override string Fault(int port) => $"TCP port {port.ToString(CultureInfo.InvariantCulture)} refuses connections: nothing listens there.";
}
