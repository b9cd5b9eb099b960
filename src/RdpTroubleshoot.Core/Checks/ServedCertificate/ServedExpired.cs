using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.ServedCertificate;

internal sealed class ServedExpired : ServedCheck
{
    public override CheckInfo Info { get; } = new("RDP3202", Area.Certificate, "The certificate that the server shows has expired")
    {
        Why = "Windows goes on to serve an expired certificate; the client warns, or refuses with 0x1B07. An expired self-signed certificate says that SessionEnv could not renew it, for a reason that may also break the next start of TLS.",
        Needs = "The certificate's dates and the clock of the machine that looked.",
        AppliesTo = "Connections with TLS",
        Explains = [Consequences.ClientsRefuseCertificate],
        Causes =
        [
            new("SessionEnv is off or cannot delete or write the key: the self-signed certificate is not renewed", "on the host: Test-RdpCertificate, Test-RdpService, Test-MachineKeyAcl"),
            new("a certificate of an authority was not renewed, or the new one was not bound", "on the host: Test-RdpCertificate"),
            new("the clock of this machine is wrong", "w32tm /query /status"),
        ],
        Manual = ["On the host, elevated: Test-RdpHost"],
        References = [ClientReference],
    };

    protected override Finding JudgeCertificate(CertificateDetails certificate, ConnectionFacts facts) => certificate.NotAfter < facts.Seen.StartedAt
        ? Fail($"The certificate expired on {EventProof.Time(certificate.NotAfter)}.", ProofOf(certificate, "valid on " + EventProof.Time(facts.Seen.StartedAt)))
        : Pass($"The certificate is valid until {EventProof.Time(certificate.NotAfter)}.", ProofOf(certificate));
}
