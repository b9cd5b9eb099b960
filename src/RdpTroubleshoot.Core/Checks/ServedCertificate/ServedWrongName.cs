using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.ServedCertificate;

internal sealed class ServedWrongName : ServedCheck
{
    public override CheckInfo Info { get; } = new("RDP3205", Area.Certificate, "The certificate is for another name than the one that was typed")
    {
        Why = "Clients warn, and some refuse. It also shows a name or a load balancer that leads to another machine than meant.",
        Needs = "The names in the certificate against the name that was typed. Of a self-signed certificate every client warns anyway.",
        AppliesTo = "Connections by name, with TLS and a certificate of an authority",
        Explains = [Consequences.ClientsRefuseCertificate],
        Causes =
        [
            new("the certificate was made for the full name, and the short name or an alias was typed", "connect by the name that stands in the certificate"),
            new("the name leads to another machine", "compare the certificate and the NLA name with the host's own"),
        ],
        Manual = ["Connect by a name that stands in the certificate, or have one issued that holds this name too."],
        References = ["RFC 6125 section 6"],
    };

    protected override Finding JudgeCertificate(CertificateDetails certificate, ConnectionFacts facts) =>
        facts.Seen.Handshake!.NameMatches is not bool matches ? NotApplicable("The target was given as an address.")
        : matches ? Pass("The certificate is for the name that was typed.", ProofOf(certificate))
        : certificate.IsSelfSigned ? Pass("It is self-signed and for another name: every client asks about it anyway.", ProofOf(certificate))
        : Warn($"The certificate is not for '{facts.Seen.Target}'.", ProofOf(certificate, "a certificate for " + facts.Seen.Target));
}
