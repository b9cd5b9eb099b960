using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class WrongPurpose : CertificateInUseCheck
{
    /// <summary>RFC 5280, 4.2.1.12; MS Learn, "Remote Desktop listener certificate configurations".</summary>
    internal static readonly string[] Usable = ["1.3.6.1.5.5.7.3.1", "1.3.6.1.4.1.311.54.1.2", "2.5.29.37.0"];

    public override CheckInfo Info { get; } = new("RDP3004", Area.Certificate, "The RDP certificate is not for server authentication")
    {
        Why = "The listener takes only a certificate whose extended key usage names Server Authentication or Remote Desktop Authentication, or that has no such list.",
        Needs = "The extended key usage of the certificate in use.",
        Explains = ["RDP3017", Consequences.NoUsableCertificate],
        Repairs = ["Set-RdpCertificate"],
        Manual = ["Bind a certificate for server authentication (1.3.6.1.5.5.7.3.1); on a member of an RDS deployment with Set-RDCertificate.", "Or let the listener use the self-signed one:", .. PinnedHashCheck.UnpinByHand],
        References = ["MS Learn: Remote Desktop listener certificate configurations (KB 3042780)", "RFC 5280, 4.2.1.12"],
    };

    protected override IEnumerable<Finding> Judge(HostFacts facts, ListenerCertificate inUse)
    {
        IReadOnlyList<string>? purposes = Need(inUse.Certificate.Details).Purposes;
        var proof = new Proof("extended key usage", purposes is null ? "not there: good for all" : string.Join(", ", purposes), Usable[0], inUse.Certificate.Source);
        yield return purposes is null || purposes.Any(Usable.Contains)
            ? Pass("The certificate is good for server authentication.", proof)
            : Fail($"The {inUse.RoleText} certificate is not for server authentication.", proof);
    }
}
