using System;
using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class PinnedCertificateExpired : CertificateInUseCheck
{
    public override CheckInfo Info { get; } = new("RDP3009", Area.Certificate, "The pinned RDP certificate has expired")
    {
        Why = "Nobody renews a pinned certificate but its owner. Clients that check it refuse an expired one (0x1B07).",
        Needs = "The dates of the pinned or enrolled certificate, and the machine's clock.",
        Explains = ["RDP3017", Consequences.ClientsRefuseCertificate],
        Repairs = ["Set-RdpCertificate"],
        Manual = ["Renew it where it was issued, then bind the new one; on a member of an RDS deployment with Set-RDCertificate.", "Or let the listener use the self-signed one:", .. PinnedHashCheck.UnpinByHand],
        References = ["TechNet: event 1053", "MS Learn: IMsTscAxEvents::OnDisconnected, 6919"],
    };

    protected override IEnumerable<Finding> Judge(HostFacts facts, ListenerCertificate inUse)
    {
        if (inUse.Role == CertificateRole.SelfSigned)
        {
            yield return NotApplicable("The certificate in use is self-signed (RDP3002 judges its dates).");
            yield break;
        }

        DateTime now = Need(facts.Machine.Clock);
        CertificateDetails details = Need(inUse.Certificate.Details);
        var clock = new Proof("clock", EventProof.Time(now), "inside the certificate's time", facts.Machine.Clock.Source);
        yield return now > details.NotAfter ? Fail($"The {inUse.RoleText} certificate expired on {EventProof.Time(details.NotAfter)}.", ProofOf(inUse), clock)
            : Pass($"The {inUse.RoleText} certificate has not expired.", ProofOf(inUse), clock);
    }
}
