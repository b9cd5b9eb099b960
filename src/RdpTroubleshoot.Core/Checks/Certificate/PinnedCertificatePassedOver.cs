using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class PinnedCertificatePassedOver : PinnedHashCheck
{
    public override CheckInfo Info { get; } = new("RDP3015", Area.Certificate, "The pinned RDP certificate is not there, and the self-signed one stands in for it")
    {
        Why = "SSLCertificateSHA1Hash pins a certificate by its hash. When that one was replaced (an ACME or CA renewal) and not bound again, the listener falls back to the self-signed certificate (event 1051): connections work, and clients that expect the other one warn or refuse.",
        Needs = "SSLCertificateSHA1Hash of the listener, the stores My and Remote Desktop, and the machine's clock.",
        Explains = ["RDP3017", Consequences.ClientsRefuseCertificate],
        Repairs = ["Set-RdpCertificate"],
        Manual = BindAgain,
        References = ["MS Learn: Remote Desktop listener certificate configurations (KB 3042780)", "TechNet: events 1051 and 1059"],
    };

    protected override Finding JudgeUnusable(HostFacts facts, Proof pinned) => FallbackIsValid(facts)
        ? Warn("The pinned certificate is not there; the listener falls back to the self-signed one.", pinned) with { Confidence = Confidence.High }
        : NotApplicable("There is no valid self-signed certificate to fall back to (RDP3008).", pinned);
}
