using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

internal sealed class NegotiationHangUp : StageCheck
{
    private static readonly PossibleCause DeadBackend = new(
        "a port forward, NAT, proxy or load balancer accepts and has no living target behind it", "connect to the host itself from its own network: Test-RdpConnection <its address>");

    private static readonly PossibleCause SecurityProduct = new(
        "a firewall, intrusion prevention or brute-force blocker ends what looks like RDP from this address", "its log; the same test from another address");

    private static readonly PossibleCause SickListener = new(
        "the listener is damaged or its settings are out of range, or TermService hangs", "on the host: Test-RdpListener, Test-RdpService; qwinsta shows the listener");

    private static readonly PossibleCause Limit = new(
        "the listener's or a proxy's limit of connections is reached", "on the host: MaxInstanceCount, quser; try again later");

    private static readonly PossibleCause OtherService = new(
        "another service owns the port", "on the host: Get-NetTCPConnection -LocalPort <port> -State Listen");

    public override CheckInfo Info { get; } = new("RDP10007", Area.Connection, "The other side hangs up before the connection is confirmed")
    {
        Why = "TCP connects, the connection request goes out, and in place of an answer the connection ends: what is on that port is not a healthy RDP listener. Nothing about certificates or credentials has been said yet.",
        Needs = "What becomes of an X.224 connection request, and of a connection on which nothing is sent.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsSeeHangUp],
        Causes = [DeadBackend, SecurityProduct, SickListener, Limit, OtherService],
        Manual = ["From the host itself: Test-RdpHost, which tries its own listener. When that answers there, something between hangs up."],
        References = ["MS-RDPBCGR section 1.3.1.1", HangUpReference],
    };

    protected override ConnectionStage Stage => ConnectionStage.Negotiation;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        NegotiationAttempt? usual = facts.Usual;
        if (facts.Agreed is not null || usual is not { IsHangUp: true } || facts.Seen.Hold?.Outcome == AttemptOutcome.Unintelligible)
        {
            yield return Pass("The other side does not hang up on a connection request.");
            yield break;
        }

        Proof request = ProofOf("connection request", usual, "an X.224 confirm");
        HoldAttempt? hold = facts.Seen.Hold;
        Finding finding = hold is null
            ? Fail("The other side hangs up on the connection request.", request)
            : Fail(hold.IsHangUp ? "The other side hangs up on every connection, also when nothing is sent." : "The other side hangs up when it sees an RDP connection request.",
                request, new Proof("a connection on which nothing was sent", hold.IsSuccess ? "kept open" : hold.Describe(), "kept open"));
        yield return finding with { Causes = Order(hold) };
    }

    /// <summary>Whoever hangs up without having read anything does not do it because of what was sent.</summary>
    private static PossibleCause[] Order(HoldAttempt? hold) => hold is { IsHangUp: true }
        ? [DeadBackend, Limit, SecurityProduct, SickListener]
        : [SecurityProduct, SickListener, OtherService, DeadBackend];
}
