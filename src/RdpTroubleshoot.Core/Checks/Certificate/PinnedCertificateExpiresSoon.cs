using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class PinnedCertificateExpiresSoon : ExpiresSoonCheck
{
    public override CheckInfo Info { get; } = new("RDP3019", Area.Certificate, "The pinned RDP certificate expires within two weeks")
    {
        Why = "Nobody renews a pinned certificate but its owner. Clients that check it refuse an expired one.",
        Needs = "The last day of the pinned or enrolled certificate, and the machine's clock.",
        Explains = ["RDP3009"],
        Repairs = ["Set-RdpCertificate"],
        Manual = ["Renew it where it was issued, and bind the new one by its thumbprint."],
        References = ["TechNet: event 1052"],
    };

    // Long enough to have one issued and bound.
    protected override int Days => 14;

    protected override bool IsMine(CertificateRole role) => role != CertificateRole.SelfSigned;
}
