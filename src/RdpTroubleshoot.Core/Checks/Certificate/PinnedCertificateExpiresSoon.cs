using System;
using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class PinnedCertificateExpiresSoon : CertificateInUseCheck
{
    // Long enough to have one issued and bound.
    private const int Days = 14;

    public override CheckInfo Info { get; } = new("RDP3019", Area.Certificate, "The pinned RDP certificate expires within two weeks")
    {
        Why = "Nobody renews a pinned certificate but its owner. Clients that check it refuse an expired one.",
        Needs = "The last day of the pinned or enrolled certificate, and the machine's clock.",
        Explains = ["RDP3009"],
        Repairs = ["Set-RdpCertificate"],
        Manual = ["Renew it where it was issued, and bind the new one by its thumbprint."],
        References = ["TechNet: event 1052"],
    };

    protected override IEnumerable<Finding> Judge(HostFacts facts, ListenerCertificate inUse)
    {
        DateTime now = Need(facts.Machine.Clock);
        CertificateDetails details = Need(inUse.Certificate.Details);
        TimeSpan left = details.NotAfter - now;
        yield return inUse.Role == CertificateRole.SelfSigned ? NotApplicable("The listener uses its self-signed certificate (RDP3003).")
            : left < TimeSpan.Zero ? NotApplicable("The certificate has expired (RDP3009).", ProofOf(inUse))
            : left < TimeSpan.FromDays(Days) ? Warn($"The {inUse.RoleText} certificate expires on {EventProof.Time(details.NotAfter)}.", ProofOf(inUse))
            : Pass($"The {inUse.RoleText} certificate is valid for {(int)left.TotalDays} more days.", ProofOf(inUse));
    }
}
