using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class OtherCertificateServed : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP3021", Area.Certificate, "The listener shows another certificate than the one that is set up")
    {
        Why = "TermService loads its certificate when it starts. What was bound, renewed or deleted since then is not in use: clients still see the old one, which may be expired.",
        Needs = "The certificate that the machine's own listener shows against the one that its settings name.",
        Explains = [Consequences.ClientsRefuseCertificate],
        Manual = ["Restart-Service SessionEnv, then Restart-Service TermService -Force   (drops all Remote Desktop sessions)"],
        References = ["MS Learn: Remote Desktop listener certificate configurations"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ConnectionFacts> connection = NeedAnswer(facts.Listener.OwnConnection);
        if (connection.IsAbsent || connection.Value.Seen.Handshake is not { Certificate.Count: > 0 })
        {
            yield return NotApplicable(connection.IsAbsent ? "Nothing listens on the RDP port." : "The listener shows no certificate: TLS is not used, or fails.");
            yield break;
        }

        string served = Need(connection.Value.Certificate).Thumbprint;
        Observed<ListenerCertificate> configured = NeedAnswer(facts.Certificates.InUse);
        var proof = new Proof("certificate that the listener shows", served, configured.IsPresent ? configured.Value.Certificate.Thumbprint : "one of the store", connection.Source);
        yield return configured.IsPresent && configured.Value.Certificate.Thumbprint == served
            ? Pass("The listener shows the certificate that is set up.", proof)
            : Warn("The listener shows another certificate than the one that is set up: a restart of TermService is needed.", proof);
    }
}
