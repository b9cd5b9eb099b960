using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class CertificateExpiresSoon : ExpiresSoonCheck
{
    public override CheckInfo Info { get; } = new("RDP3003", Area.Certificate, "The self-signed RDP certificate expires within a week")
    {
        Why = "A self-signed certificate this close to its end should have been renewed.",
        Needs = "The last day of the certificate in use, and the machine's clock.",
        Explains = ["RDP3002"],
        Repairs = ["Reset-RdpSelfSignedCert"],
        Manual = ["Restart-Service SessionEnv, then look for event 1056 (renewed) or 1058 (could not) in the System log."],
        References = ["Azure/repair-script-library, win-fix-rdp-certificate.ps1 (measured)"],
    };

    // Microsoft does not document the day of renewal; a certificate that is a week from its end should have been renewed.
    protected override int Days => 7;

    protected override bool IsMine(CertificateRole role) => role == CertificateRole.SelfSigned;
}
