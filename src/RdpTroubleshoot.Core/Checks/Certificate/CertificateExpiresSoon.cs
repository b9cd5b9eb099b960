using System;
using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class CertificateExpiresSoon : CertificateInUseCheck
{
    // Microsoft does not document the day of renewal; a certificate that is a week from its end should have been renewed.
    private const int Days = 7;

    public override CheckInfo Info { get; } = new("RDP3003", Area.Certificate, "The self-signed RDP certificate expires within a week")
    {
        Why = "A self-signed certificate this close to its end should have been renewed.",
        Needs = "The last day of the certificate in use, and the machine's clock.",
        Explains = ["RDP3002"],
        Repairs = ["Reset-RdpSelfSignedCert"],
        Manual = ["Restart-Service SessionEnv, then look for event 1056 (renewed) or 1058 (could not) in the System log."],
        References = ["Azure/repair-script-library, win-fix-rdp-certificate.ps1 (measured)"],
    };

    protected override IEnumerable<Finding> Judge(HostFacts facts, ListenerCertificate inUse)
    {
        DateTime now = Need(facts.Machine.Clock);
        CertificateDetails details = Need(inUse.Certificate.Details);
        var left = details.NotAfter - now;
        yield return inUse.Role != CertificateRole.SelfSigned ? NotApplicable($"The listener uses a {inUse.RoleText} certificate (RDP3019).")
            : left < TimeSpan.Zero ? NotApplicable("The certificate has expired.", ProofOf(inUse))
            : left < TimeSpan.FromDays(Days) ? Warn($"The {inUse.RoleText} certificate expires on {EventProof.Time(details.NotAfter)}.", ProofOf(inUse))
            : Pass($"The {inUse.RoleText} certificate is valid for {(int)left.TotalDays} more days.", ProofOf(inUse));
    }
}
