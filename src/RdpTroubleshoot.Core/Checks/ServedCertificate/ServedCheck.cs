using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.ServedCertificate;

/// <summary>A check of the certificate that the server showed, as a client would judge it.</summary>
internal abstract class ServedCheck : StageCheck
{
    protected const string ClientReference = "MS Learn: IMsTscAxEvents::OnDisconnected (6919, SSL_ERR_CERT_EXPIRED)";

    protected override ConnectionStage Stage => ConnectionStage.Certificate;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        if (facts.Seen.Handshake is null)
        {
            yield return NotApplicable("The server did not agree to TLS: it shows no certificate.");
            yield break;
        }

        yield return JudgeCertificate(Need(facts.Certificate), facts);
    }

    /// <summary>Judges the certificate.</summary>
    protected abstract Finding JudgeCertificate(CertificateDetails certificate, ConnectionFacts facts);

    /// <summary>The certificate as a fact.</summary>
    protected static Proof ProofOf(CertificateDetails certificate, string expected = "") =>
        new("certificate", certificate.ToString(), expected, "the TLS handshake, issued by " + certificate.Issuer);
}
