using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

internal sealed class HostUnreachable : TcpCheck
{
    public override CheckInfo Info { get; } = new("RDP10004", Area.Connection, "The network says that the address cannot be reached")
    {
        Why = "A router, a firewall or this machine itself answered that there is no way: it never becomes a matter of Remote Desktop.",
        Needs = "A TCP connection to each address of the name.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsCannotConnect],
        Causes =
        [
            new("there is no route: a VPN that is not up, a missing peering, a wrong gateway", "Find-NetRoute -RemoteIPAddress <address>, Test-NetConnection <address> -TraceRoute"),
            new("the host is off: its last router gets no answer for its address", "its console; another machine of the same network"),
            new("a firewall rejects with ICMP", "its log"),
        ],
        Manual = ["Bring up the route or the host, then run this again."],
        References = ["RFC 792, destination unreachable", "MS Learn: IMsTscAxEvents::OnDisconnected (516)"],
    };

    protected override IReadOnlyList<AttemptOutcome> Ways { get; } = [AttemptOutcome.Unreachable];

    protected override string Fault(int port) => "The network says that the address cannot be reached.";
}
