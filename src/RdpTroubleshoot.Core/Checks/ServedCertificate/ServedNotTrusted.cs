using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.ServedCertificate;

internal sealed class ServedNotTrusted : ServedCheck
{
    // Names of X509ChainStatusFlags. Dates and the name have checks of their own; nothing is fetched, so that revocation is not known.
    private static readonly string[] NotThis = ["NotTimeValid", "RevocationStatusUnknown", "OfflineRevocation"];

    public override CheckInfo Info { get; } = new("RDP3206", Area.Certificate, "This machine does not trust the issuer of the certificate")
    {
        Why = "Clients warn, and with a strict policy refuse. That a self-signed certificate is not trusted is the default of Windows and no fault.",
        Needs = "The chain as this machine's stores see it, without fetching anything; revocation is not looked at.",
        AppliesTo = "Connections with TLS and a certificate of an authority",
        Explains = [Consequences.ClientsRefuseCertificate],
        Causes =
        [
            new("the authority's root, or one between, is not in this machine's stores", "certlm.msc on this machine; the chain of the certificate"),
            new("something between terminates TLS with a certificate of its own", "the issuer below: is it a security product?"),
        ],
        Manual = ["Install the authority's root certificate on the clients, by policy; or find what stands between."],
        References = ["MS Learn: Remote Desktop listener certificate configurations"],
    };

    protected override Finding JudgeCertificate(CertificateDetails certificate, ConnectionFacts facts)
    {
        string[] errors = [.. facts.Seen.Handshake!.ChainErrors.Except(NotThis)];
        return certificate.IsSelfSigned ? Pass("It is self-signed, as Windows makes it: clients ask about it once.", ProofOf(certificate))
            : errors.Length == 0 ? Pass("This machine trusts the issuer. Revocation was not looked at.", ProofOf(certificate))
            : Warn($"This machine does not trust the certificate: {string.Join(", ", errors)}.", ProofOf(certificate, "a chain to a trusted root"));
    }
}
