using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class WrongKeyUsage : CertificateInUseCheck
{
    /// <summary>Either lets a key serve TLS.</summary>
    internal const X509KeyUsageFlags Usable = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.KeyAgreement;

    public override CheckInfo Info { get; } = new("RDP3005", Area.Certificate, "The RDP certificate's key may not be used for TLS")
    {
        Why = "TLS needs a key that may sign (ephemeral key exchange) or encipher keys (RSA key exchange). A certificate that allows neither cannot be used.",
        Needs = "The key usage of the certificate in use.",
        Explains = ["RDP3017", Consequences.NoUsableCertificate],
        Repairs = ["Set-RdpCertificate"],
        Manual = ["Issue a certificate with digital signature and key encipherment, and bind it."],
        References = ["RFC 5280, 4.2.1.3", "RFC 5246, 7.4.2"],
    };

    protected override IEnumerable<Finding> Judge(HostFacts facts, ListenerCertificate inUse)
    {
        X509KeyUsageFlags? usage = Need(inUse.Certificate.Details).KeyUsage;
        var proof = new Proof("key usage", usage?.ToString() ?? "not there: good for all", "DigitalSignature or KeyEncipherment", inUse.Certificate.Source);
        yield return usage is null || (usage & Usable) != 0
            ? Pass("The certificate's key may be used for TLS.", proof)
            : Fail($"The key of the {inUse.RoleText} certificate may not be used for TLS.", proof) with { Confidence = Confidence.High };
    }
}
