using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.ServedCertificate;

internal sealed class ServedWeak : ServedCheck
{
    private const int ShortestRsa = 2048; // NIST SP 800-57 part 1, 112 bits of security

    public override CheckInfo Info { get; } = new("RDP3208", Area.Certificate, "The certificate that the server shows is weak")
    {
        Why = "Clients and libraries refuse short keys and signatures with MD5 or SHA-1, more of them with every update: then TLS fails for some clients only.",
        Needs = "The kind and length of the certificate's key and the algorithm of its signature.",
        AppliesTo = "Connections with TLS",
        Explains = [Consequences.ClientsRefuseCertificate],
        Manual = ["Have the certificate renewed with an RSA key of 2048 bits or more, signed with SHA-256."],
        References = ["NIST SP 800-57 part 1", "MS Learn: deprecation of SHA-1 and of RSA keys shorter than 2048 bits"],
    };

    protected override Finding JudgeCertificate(CertificateDetails certificate, ConnectionFacts facts)
    {
        bool shortKey = certificate.RsaKeyBits is int bits && bits < ShortestRsa;
        bool oldHash = certificate.SignatureAlgorithm.StartsWith("sha1", System.StringComparison.OrdinalIgnoreCase)
            || certificate.SignatureAlgorithm.StartsWith("md5", System.StringComparison.OrdinalIgnoreCase);
        var proof = new Proof("key and signature", certificate.KeyText, $"RSA of {ShortestRsa} bits or more, SHA-256");

        // Nobody relies on the signature of a self-signed certificate.
        return shortKey || (oldHash && !certificate.IsSelfSigned) ? Warn($"The certificate is weak: {certificate.KeyText}.", proof) : Pass("Key and signature are strong enough.", proof);
    }
}
