using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.ServedCertificate;

internal sealed class ServedTooEarly : ServedCheck
{
    public override CheckInfo Info { get; } = new("RDP3203", Area.Certificate, "The certificate that the server shows is not valid yet")
    {
        Why = "Clients warn of it or refuse it. Most often a clock is wrong: the host's when the certificate was made, or this machine's.",
        Needs = "The certificate's dates and the clock of the machine that looked.",
        AppliesTo = "Connections with TLS",
        Explains = [Consequences.ClientsRefuseCertificate],
        Causes =
        [
            new("the clock of this machine is behind", "w32tm /query /status; RDP6203 compares it with the server's"),
            new("the clock of the host was ahead when the certificate was made", "on the host: event 1056 and its time"),
        ],
        Manual = ["Put the clock right, then renew the certificate."],
        References = [ClientReference],
    };

    protected override Finding JudgeCertificate(CertificateDetails certificate, ConnectionFacts facts) => certificate.NotBefore > facts.Seen.StartedAt
        ? Fail($"The certificate is not valid before {EventProof.Time(certificate.NotBefore)}.", ProofOf(certificate, "valid on " + EventProof.Time(facts.Seen.StartedAt)))
        : Pass("The certificate has begun to be valid.");
}
