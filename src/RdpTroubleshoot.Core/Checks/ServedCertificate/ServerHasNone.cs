using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.ServedCertificate;

internal sealed class ServerHasNone : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP3201", Area.Certificate, "The server says that it has no certificate")
    {
        Why = "SSL_CERT_NOT_ON_SERVER: the listener is set to TLS and finds no certificate that it can use.",
        Needs = "The failure code of the negotiation.",
        AppliesTo = "Connections",
        Explains = [Consequences.ClientsSeeHangUp],
        Causes =
        [
            new("the self-signed certificate could not be made or renewed", "on the host: Test-RdpCertificate; events 1057 and 1058"),
            new("the bound certificate is gone", "on the host: Test-RdpCertificate; SSLCertificateSHA1Hash against the store"),
            new("a server that is not Windows cannot read its certificate or key file", "the server's log"),
        ],
        Manual = ["On the host, elevated: Test-RdpHost"],
        References = ["MS-RDPBCGR section 2.2.1.2.2, SSL_CERT_NOT_ON_SERVER"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Negotiation;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        NegotiationAttempt? says = facts.Seen.Negotiations.FirstOrDefault(attempt => attempt.FailureCode == NegotiationFailureCode.SslCertNotOnServer);
        yield return says is null
            ? Pass("The server does not say that it has no certificate.")
            : Fail("The server says that it has no certificate (SSL_CERT_NOT_ON_SERVER).", ProofOf("offer " + says.OfferText, says, "a selection"));
    }
}
