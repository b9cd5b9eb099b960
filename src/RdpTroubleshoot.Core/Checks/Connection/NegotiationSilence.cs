using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

internal sealed class NegotiationSilence : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP10008", Area.Connection, "TCP connects and the connection request gets no answer")
    {
        Why = "The system accepts connections for a service that does not serve them. Clients wait until their own limit.",
        Needs = "What becomes of an X.224 connection request within the time limit.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsTimeOut],
        Causes =
        [
            new("TermService hangs, or the host has no memory, threads or disk left for it", "on the host: Test-RdpService, event log; a restart of TermService cures it"),
            new("a proxy or port forward accepts and waits for its target", "connect to the host itself"),
            new("a firewall lets the handshake of TCP through and drops what follows", "a packet capture on the host: the request never arrives"),
            new("another service owns the port and waits for its own protocol", "on the host: Get-NetTCPConnection -LocalPort <port> -State Listen"),
        ],
        Manual = ["From the host itself: Test-RdpHost, which tries its own listener. When that answers there, something between waits or drops."],
        References = ["MS-RDPBCGR section 1.3.1.1", "MS Learn: IMsTscAxEvents::OnDisconnected (264)"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Negotiation;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        yield return facts.Agreed is null && facts.Usual is { Outcome: AttemptOutcome.TimedOut } usual
            ? Fail("TCP connects, and the connection request gets no answer.", ProofOf("connection request", usual, "an X.224 confirm"))
            : Pass("The connection request is not left without an answer.");
    }
}
