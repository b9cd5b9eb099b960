using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

internal sealed class NegotiationGarbage : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP10009", Area.Connection, "The answer to the connection request contradicts the protocol")
    {
        Why = "A confirm that is cut, contradicts itself or selects what nobody offered makes clients hang up.",
        Needs = "The bytes of the answer to an X.224 connection request.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsSeeHangUp],
        Causes =
        [
            new("a middlebox or proxy rewrites the traffic", "the same test from the host's own network; a packet capture on both sides"),
            new("the server is not Windows and has a fault of its own", "its name and version, its log"),
            new("another service answers with bytes that look like RDP at first", "on the host: Get-NetTCPConnection -LocalPort <port> -State Listen"),
        ],
        Manual = ["Connect to the host itself, without what stands before it: Test-RdpConnection <address of the host>", "On the host, elevated: Test-RdpHost, which tries its own listener."],
        References = ["MS-RDPBCGR sections 2.2.1.2 and 3.2.5.3.2", HangUpReference],
    };

    protected override ConnectionStage Stage => ConnectionStage.Negotiation;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        yield return facts.Agreed is null && facts.Usual is { Outcome: AttemptOutcome.Unintelligible, Speaks: "" } usual
            ? Fail($"The answer to the connection request is not RDP as it should be: {usual.Detail}.", ProofOf("connection request", usual, "an X.224 confirm"))
            : Pass("No answer contradicts the protocol.");
    }
}
