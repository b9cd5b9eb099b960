using System;
using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class CertificateNotYetValid : CertificateInUseCheck
{
    public override CheckInfo Info { get; } = new("RDP3020", Area.Certificate, "The RDP certificate is not valid yet: the clock is wrong")
    {
        Why = "A certificate that lies in the future means that the clock ran ahead when it was made, or that it is behind now. Clients refuse it, and a wrong clock breaks Kerberos as well.",
        Needs = "The first moment of the certificate in use, and the machine's clock.",
        Explains = [Consequences.NoUsableCertificate],
        Manual = ["Look at the clock and where it comes from: w32tm /query /status", "Set it right: w32tm /resync /force"],
        References = ["RFC 5280, 4.1.2.5"],
    };

    protected override IEnumerable<Finding> Judge(HostFacts facts, ListenerCertificate inUse)
    {
        DateTime now = Need(facts.Machine.Clock);
        CertificateDetails details = Need(inUse.Certificate.Details);
        var clock = new Proof("clock", EventProof.Time(now), $"after {EventProof.Time(details.NotBefore)}", facts.Machine.Clock.Source);
        yield return now < details.NotBefore
            ? Fail($"The {inUse.RoleText} certificate is not valid before {EventProof.Time(details.NotBefore)}: is the clock right?", ProofOf(inUse), clock)
                with { Confidence = Confidence.High }
            : Pass("The certificate's time has begun.", clock);
    }
}
