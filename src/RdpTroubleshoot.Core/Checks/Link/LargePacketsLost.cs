using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Link;

internal sealed class LargePacketsLost : LinkCheck
{
    public override CheckInfo Info { get; } = new("RDP11005", Area.Link, "Packets of full size are lost on the way")
    {
        Why = "Small packets pass and large ones vanish without a word: connections get through the negotiation and stall in TLS, in the logon or at the first picture. The path's MTU is smaller than both ends believe, and the message that would tell them is blocked.",
        Needs = "A ClientHello in one small packet against the same in packets of full size.",
        AppliesTo = "Connections with TLS, with -Count",
        Explains = [Consequences.ClientsTimeOut, Consequences.SessionsSuffer],
        Causes =
        [
            new("a tunnel (VPN, GRE, PPPoE) takes room and ICMP 'fragmentation needed' is blocked", "ping -f -l 1472 <host>, then smaller until it passes"),
            new("an MTU is set too large at one end or on a virtual switch", "on both ends: netsh interface ipv4 show subinterfaces"),
        ],
        Manual = ["Let ICMP type 3 code 4 (IPv6: type 2) pass, or clamp the MSS at the tunnel, or set the MTU of the tunnel's interface."],
        References = ["RFC 2923 section 2.1", "RFC 7685"],
    };

    protected override Finding JudgeLink(LinkObservation link)
    {
        if (link is not { SmallHello: { } small, LargeHello: { } large })
        {
            return NotApplicable("TLS is not spoken, or the test could not be made.");
        }

        Proof[] proof = [ProofOf("ClientHello of one packet", small), ProofOf($"ClientHello with {large.Padding} bytes of padding", large, "the same answer")];
        bool smallPasses = small.IsSuccess || small.Alert is not null;
        return !smallPasses ? NotApplicable("A small ClientHello is not answered either.")
            : large.Outcome == AttemptOutcome.TimedOut ? Fail("A ClientHello in packets of full size gets no answer, a small one does: large packets are lost.", proof) with { Confidence = Confidence.High }
            : Pass("Packets of full size arrive.", proof);
    }
}
