using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

internal sealed class EveryOfferRefused : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP10010", Area.Connection, "The server refuses every kind of security that is offered")
    {
        Why = "Client and server have no kind of security in common. One refusal alone says little: servers answer 'TLS is not allowed' also when only something else was on offer, so each is asked by itself.",
        Needs = "The answers to offers of CredSSP with TLS, of TLS alone and of standard RDP security.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsSeeHangUp],
        Causes =
        [
            new("the server wants Microsoft Entra ID or RDSTLS only: a broker's or a cloud desktop's listener", "the failure codes above; connect through the broker"),
            new("SecurityLayer, UserAuthentication or a policy about them holds values that exclude each other", "on the host: Test-RdpListener"),
        ],
        Manual = ["On the host, elevated: Test-RdpHost. It reads SecurityLayer, UserAuthentication and the policies over them."],
        References = ["MS-RDPBCGR section 2.2.1.2.2"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Negotiation;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        if (facts.Agreed is not null || facts.Usual is not { Outcome: AttemptOutcome.Refused } usual)
        {
            yield return Pass("The server agrees to an offer, or does not refuse all of them.");
        }
        else if (usual.FailureCode == NegotiationFailureCode.SslCertNotOnServer)
        {
            yield return NotApplicable("The server says that it has no certificate: that is another check's.");
        }
        else
        {
            Proof[] answers = [.. facts.Seen.Negotiations.Select(attempt => new Proof("offer", attempt.ToString(), "a selection"))];
            yield return Fail($"The server refuses every offer; the usual one with {usual.FailureCode}.", answers);
        }
    }
}
