using System;
using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class CertificateExpired : CertificateInUseCheck
{
    public override CheckInfo Info { get; } = new("RDP3002", Area.Certificate, "The RDP certificate has expired")
    {
        Why = "SessionEnv replaces a self-signed certificate before it expires. One that has expired proves that renewal fails: find out why before deleting anything.",
        Needs = "The dates of the certificate in use, and the machine's clock at the time of reading.",
        Explains = [Consequences.NoUsableCertificate],
        Repairs = ["Reset-RdpSelfSignedCert"],
        Manual = ["First mend what other findings name as the reason that renewal fails.", .. CertificateReset.SelfSigned],
        References = ["MS Learn: Remote Desktop listener certificate configurations", "Azure/repair-script-library, win-fix-rdp-certificate.ps1 (measured)"],
    };

    protected override IEnumerable<Finding> Judge(HostFacts facts, ListenerCertificate inUse)
    {
        DateTime now = Need(facts.Machine.Clock);
        CertificateDetails details = Need(inUse.Certificate.Details);
        Proof[] proof = [ProofOf(inUse), new("clock", EventProof.Time(now), "inside the certificate's time", facts.Machine.Clock.Source)];
        if (inUse.Role != CertificateRole.SelfSigned)
        {
            yield return NotApplicable($"The certificate in use is {inUse.RoleText} and nothing that SessionEnv renews (RDP3009 judges its dates).", proof);
        }
        else if (now > details.NotAfter)
        {
            yield return Fail($"The self-signed certificate expired on {EventProof.Time(details.NotAfter)}.", proof);
        }
        else
        {
            yield return Pass("The self-signed certificate has not expired.", proof);
        }
    }
}
