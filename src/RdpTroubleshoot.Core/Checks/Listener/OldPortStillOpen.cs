using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class OldPortStillOpen : Check<HostFacts>
{
    // Ports from here on Windows hands out by itself (RFC 6335, 6).
    private const int FirstDynamicPort = 49152;

    public override CheckInfo Info { get; } = new("RDP1018", Area.Listener, "TermService listens on another port than the one that is set")
    {
        Why = "TermService reads PortNumber when it starts. After a change it goes on listening on the old port until it is restarted.",
        Needs = "PortNumber, the listening TCP sockets with their processes, the process of TermService.",
        Explains = ["RDP1014", Consequences.ClientsCannotConnect],
        Repairs = ["Repair-RdpService"],
        Manual = ["Restart-Service TermService -Force   (drops all Remote Desktop sessions)", "The firewall needs a rule for the new port."],
        References = ["MS Learn: Change the listening port in Remote Desktop"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        uint port = Need(facts.Listener.Port);
        var sockets = Need(facts.Listener.Sockets);
        long process = NeedAnswer(facts.Services.TermService).ValueOr(null)?.ProcessId ?? 0;
        bool isOpen = ListenerSockets.OnRdpPort(sockets, port).Count > 0;
        TcpListenerEntry? other = process == 0 || isOpen
            ? null
            : sockets.FirstOrDefault(socket => socket.ProcessId == process && socket.Port != port && socket.Port < FirstDynamicPort);
        yield return other is null
            ? Pass("TermService listens on no other port.")
            : Fail(
                $"TermService listens on port {other.Port} and not on {port}: it was not restarted after the port was changed.",
                new Proof("PortNumber", $"{port}", $"{other.Port}, or a restart", facts.Listener.Port.Source),
                new Proof($"TCP port {other.Port}", $"process {other.ProcessId}, TermService", $"port {port}", facts.Listener.Sockets.Source)) with { Confidence = Confidence.High };
    }
}
