using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

internal sealed class ForeignService : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP10006", Area.Connection, "Something else than Remote Desktop answers on the port")
    {
        Why = "The client connects, gets bytes that are not RDP and hangs up, or is hung up on. That TCP connects proves nothing.",
        Needs = "What comes back in answer to an X.224 connection request, or before it.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsSeeHangUp],
        Causes =
        [
            new("a port forward, NAT rule or load balancer points at another service or machine", "its configuration; connect to the host itself from its own network"),
            new("another program took the port", "on the host: Get-NetTCPConnection -LocalPort <port> -State Listen | Select-Object OwningProcess; Test-RdpListener"),
        ],
        Manual = ["Connect to the host itself, without what stands before it: Test-RdpConnection <address of the host>", "On the host, elevated: Test-RdpHost, which says who has the port."],
        References = ["MS-RDPBCGR section 2.2.1.2", HangUpReference],
    };

    protected override ConnectionStage Stage => ConnectionStage.Negotiation;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        NegotiationAttempt? usual = facts.Usual;
        HoldAttempt? hold = facts.Seen.Hold;
        if (hold?.Outcome == AttemptOutcome.Unintelligible)
        {
            yield return Fail($"Port {facts.Seen.Port} is no Remote Desktop: the other side speaks first. {hold.Detail}", ProofOf("a connection on which nothing was sent", hold, "silence"));
        }
        else if (usual?.Speaks.Length > 0 && facts.Agreed is null)
        {
            yield return Fail($"Port {facts.Seen.Port} is no Remote Desktop: it speaks {usual.Speaks}.", ProofOf("connection request", usual, "an X.224 confirm"));
        }
        else
        {
            yield return Pass("Nothing says that another service answers.");
        }
    }
}
