using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class PortTaken : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP1013", Area.Listener, "Another program listens on the RDP port")
    {
        Why = "Clients reach whoever has the port. A port forwarder or another remote tool takes the connection and hangs up, because it does not speak RDP.",
        Needs = "The listening TCP sockets with their processes, PortNumber, the process of TermService.",
        Explains = [Consequences.ListenerDrops],
        Manual =
        [
            "See who has the port: Get-NetTCPConnection -State Listen -LocalPort <port> | Select-Object LocalAddress, OwningProcess",
            "Give that program another port or remove it, then: Restart-Service TermService -Force   (drops all Remote Desktop sessions)",
        ],
        References = ["MS Learn: General Remote Desktop connection troubleshooting"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        List<TcpListenerEntry> owners = ListenerSockets.OnRdpPort(Need(facts.Listener.Sockets), Need(facts.Listener.Port));
        var service = NeedAnswer(facts.Services.TermService);
        long process = service.IsPresent ? service.Value.ProcessId : 0;
        if (owners.Count == 0)
        {
            yield return NotApplicable("Nothing listens on the RDP port.");
            yield break;
        }

        Proof[] proof = [.. owners.Select(owner => new Proof(
            $"{owner.Address}:{owner.Port}", $"process {owner.ProcessId} {owner.ProcessName}", $"TermService, process {process}", facts.Listener.Sockets.Source))];
        TcpListenerEntry? stranger = owners.FirstOrDefault(owner => owner.ProcessId != 0 && owner.ProcessId != process);
        bool owned = process != 0 && owners.All(owner => owner.ProcessId == process);
        yield return stranger is not null ? Fail($"Process {stranger.ProcessId} {stranger.ProcessName} listens on the RDP port, not TermService.", proof)
            : owned ? Pass("TermService owns the RDP port.", proof)
            : NotEvaluated("Not judged: the machine does not say which process has the RDP port.", proof);
    }
}
