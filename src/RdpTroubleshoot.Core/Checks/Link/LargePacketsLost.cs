using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Link;

internal sealed class LargePacketsLost : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP11005", Area.Link, "Packets of full size are lost on the way")
    {
        Why = "Small packets pass and large ones vanish without a word: connections get through the negotiation and stall in TLS, in the logon or at the first picture. The path's MTU is smaller than both ends believe, and the message that would tell them is blocked.",
        Needs = "A ClientHello with a long answer against one that can only be refused in a few bytes; with -Count also one that fills several packets itself.",
        AppliesTo = "Connections with TLS: after a silence, or with -Count",
        Explains = ["RDP5204", Consequences.ClientsTimeOut, Consequences.SessionsSuffer],
        Causes =
        [
            new("a tunnel (VPN, GRE, PPPoE) takes room and ICMP 'fragmentation needed' is blocked", "ping -f -l 1472 <host>, then smaller until it passes"),
            new("an MTU is set too large at one end or on a virtual switch", "on both ends: netsh interface ipv4 show subinterfaces"),
        ],
        Manual = ["Let ICMP type 3 code 4 (IPv6: type 2) pass, or clamp the MSS at the tunnel, or set the MTU of the tunnel's interface."],
        References = ["RFC 2923 section 2.1", "RFC 7685"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Tls;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        if (facts.ShortAnswer is HelloAttempt refusable && facts.Hello is { Outcome: AttemptOutcome.TimedOut } silent)
        {
            Proof[] proof = [ProofOf("ClientHello with a long answer", silent, "an answer"), ProofOf("ClientHello that can only be refused", refusable)];
            yield return refusable.Outcome == AttemptOutcome.TimedOut
                ? NotApplicable("A ClientHello with a short answer gets none either: it is not the size.")
                : Fail("A ClientHello whose answer is short gets one, the usual one does not: large packets from the server are lost.", proof) with { Confidence = Confidence.High };
        }
        else if (facts.Seen.Link is { SmallHello: { } small, LargeHello: { } large })
        {
            Proof[] proof = [ProofOf("ClientHello of one packet", small), ProofOf($"ClientHello with {large.Padding} bytes of padding", large, "the same answer")];
            bool smallPasses = small.IsSuccess || small.Alert is not null;
            yield return !smallPasses ? NotApplicable("A small ClientHello is not answered either.")
                : large.Outcome == AttemptOutcome.TimedOut ? Fail("A ClientHello in packets of full size gets no answer, a small one does: large packets to the server are lost.", proof) with { Confidence = Confidence.High }
                : large.IsSuccess || large.Alert is not null || large.IsHangUp ? Pass("Packets of full size arrive.", proof)
                : NotApplicable($"The test with packets of full size could not be made: {large.Describe()}.");
        }
        else
        {
            yield return NotApplicable("There was no reason to ask: the handshake is not left without an answer, and -Count was not given.");
        }
    }
}
