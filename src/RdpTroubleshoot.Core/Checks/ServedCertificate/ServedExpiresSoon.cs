using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.ServedCertificate;

internal sealed class ServedExpiresSoon : ServedCheck
{
    private const int Days = 14;

    public override CheckInfo Info { get; } = new("RDP3204", Area.Certificate, "The certificate that the server shows expires soon")
    {
        Why = "A certificate of an authority has to be renewed and bound by somebody. A self-signed one Windows renews by itself, when it can.",
        Needs = "The certificate's end, its issuer and the clock of the machine that looked: 14 days.",
        AppliesTo = "Connections with TLS and a certificate of an authority",
        Explains = ["RDP3202"],
        Manual = ["Renew it and bind the new one: Test-RdpCertificate on the host shows which is bound."],
        References = ["CA/Browser Forum: common practice of 14 days or more"],
    };

    protected override Finding JudgeCertificate(CertificateDetails certificate, ConnectionFacts facts)
    {
        double left = (certificate.NotAfter - facts.Seen.StartedAt).TotalDays;
        return certificate.IsSelfSigned ? NotApplicable("It is self-signed: Windows renews it by itself.")
            : left is >= 0 and < Days ? Warn($"The certificate expires on {EventProof.Time(certificate.NotAfter)}.", ProofOf(certificate))
            : Pass($"The certificate does not expire within {Days} days.");
    }
}
