using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class NothingListens : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP1014", Area.Listener, "Nothing listens on the RDP port")
    {
        Why = "It is the sum of the other listener and service checks: when one of them fails, this shows that it matters; when none does, TermService runs and does not listen, and its own log says why.",
        Needs = "The listening TCP sockets and PortNumber.",
        Explains = [Consequences.ClientsCannotConnect],
        IsEvidence = true,
        Repairs = ["Repair-RdpService"],
        Manual =
        [
            "Look at the log Microsoft-Windows-TerminalServices-RemoteConnectionManager/Operational, event 260: it gives the error of listening.",
            "Restart-Service TermService -Force   (drops all Remote Desktop sessions)",
        ],
        References = ["ETW manifest of TerminalServices-RemoteConnectionManager, event 260"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        uint port = Need(facts.Listener.Port);
        var sockets = Need(facts.Listener.Sockets);
        bool listens = ListenerSockets.OnRdpPort(sockets, port).Count > 0;
        var proof = new Proof($"TCP port {port}", listens ? "listening" : $"not among the {sockets.Count} listening sockets", "listening", facts.Listener.Sockets.Source);
        yield return listens ? Pass($"Port {port} is listened on.", proof) : Fail($"Nothing listens on TCP port {port}.", proof);
    }
}
