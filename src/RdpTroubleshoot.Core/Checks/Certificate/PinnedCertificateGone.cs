using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class PinnedCertificateGone : PinnedHashCheck
{
    public override CheckInfo Info { get; } = new("RDP3008", Area.Certificate, "The pinned RDP certificate is not there, and nothing can stand in for it")
    {
        Why = "SSLCertificateSHA1Hash pins a certificate by its hash. When that one was replaced (an ACME or CA renewal) and not bound again, and there is no valid self-signed certificate to fall back to, the listener has none.",
        Needs = "SSLCertificateSHA1Hash of the listener, the stores My and Remote Desktop, and the machine's clock.",
        Explains = ["RDP3001", "RDP3017", Consequences.NoUsableCertificate],
        Repairs = ["Set-RdpCertificate"],
        Manual = BindAgain,
        References = ["MS Learn: Remote Desktop listener certificate configurations (KB 3042780)", "TechNet: event 1051"],
    };

    protected override Finding JudgeUnusable(HostFacts facts, Proof pinned) => FallbackIsValid(facts)
        ? NotApplicable("The listener falls back to a valid self-signed certificate (RDP3015).", pinned)
        : (Fail("The pinned certificate is not there, and there is no valid self-signed one to fall back to.", pinned) with { Confidence = Confidence.High })
            .WhereTlsIsUsed(facts);
}
