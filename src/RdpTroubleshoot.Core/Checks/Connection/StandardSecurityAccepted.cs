using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

internal sealed class StandardSecurityAccepted : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP10011", Area.Connection, "The server accepts connections without TLS")
    {
        Why = "Standard RDP security (RC4, a server key that nobody certifies) can be listened to and tampered with. It works, so it is a risk; a server that accepts nothing else turns away clients that insist on TLS.",
        Needs = "The answer to an offer of standard RDP security alone.",
        AppliesTo = "Connections",
        Explains = [],
        Manual = ["On the host set SecurityLayer to 2 and UserAuthentication to 1, or by policy: Require use of specific security layer, Require user authentication by NLA."],
        References = ["MS-RDPBCGR section 5.3", "MS-RDPBCGR section 2.2.1.1.1, PROTOCOL_RDP"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Negotiation;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        NegotiationAttempt? asked = facts.Seen.Offer(RdpProtocols.Rdp);
        if (facts.Agreed is null || asked is null)
        {
            yield return NotApplicable("It was not asked, or the server agrees to nothing.");
        }
        else if (!asked.IsAnswered)
        {
            // What else was answered shows that the listener is well: that it hangs up on this offer is a refusal too.
            yield return Pass("The server does not answer an offer without TLS.", ProofOf("offer 0x00", asked));
        }
        else
        {
            var proof = new Proof("offer 0x00", asked.ToString(), "refused");
            yield return asked.Selects(RdpProtocols.Rdp)
                ? Warn(facts.UsesTls ? "The server also accepts connections without TLS." : "The server speaks standard RDP security only, without TLS.", proof)
                : Pass("The server insists on TLS.", proof);
        }
    }
}
