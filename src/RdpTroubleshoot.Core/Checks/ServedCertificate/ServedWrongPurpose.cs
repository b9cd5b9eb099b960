using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.ServedCertificate;

internal sealed class ServedWrongPurpose : ServedCheck
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1"; // RFC 5280 section 4.2.1.12
    private const string RemoteDesktop = "1.3.6.1.4.1.311.54.1.2"; // MS Learn: Remote Desktop listener certificate configurations

    public override CheckInfo Info { get; } = new("RDP3207", Area.Certificate, "The certificate that the server shows is not meant for servers")
    {
        Why = "A certificate for another purpose was bound. Clients that look at the purpose refuse it.",
        Needs = "The extended key usage of the certificate.",
        AppliesTo = "Connections with TLS",
        Explains = [Consequences.ClientsRefuseCertificate],
        Manual = ["Bind a certificate with the purpose Server Authentication or Remote Desktop Authentication."],
        References = ["RFC 5280 section 4.2.1.12", "MS Learn: Remote Desktop listener certificate configurations"],
    };

    protected override Finding JudgeCertificate(CertificateDetails certificate, ConnectionFacts facts)
    {
        bool fits = certificate.Purposes is not IReadOnlyList<string> purposes || purposes.Contains(ServerAuthentication) || purposes.Contains(RemoteDesktop);
        return fits
            ? Pass("The certificate is meant for servers.")
            : Warn("The certificate names neither Server Authentication nor Remote Desktop Authentication.", new Proof("extended key usage", string.Join(", ", certificate.Purposes!), ServerAuthentication));
    }
}
