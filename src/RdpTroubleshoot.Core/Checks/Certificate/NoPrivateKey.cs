using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class NoPrivateKey : CertificateInUseCheck
{
    public override CheckInfo Info { get; } = new("RDP3006", Area.Certificate, "The RDP certificate has no private key of the machine")
    {
        Why = "A certificate imported from a .cer file, or whose key was never on this machine, cannot be used by a server (Schannel event 36869). Nor can one whose key was imported for a user.",
        Needs = "The private key information of the certificate in use.",
        Explains = [Consequences.NoUsableCertificate],
        Repairs = ["Reset-RdpSelfSignedCert", "Set-RdpCertificate"],
        Manual = ["Self-signed: delete it from the store Remote Desktop and restart SessionEnv.", "Pinned: import it again with its key (.pfx) for the local machine, or: certutil -repairstore My <serial number>"],
        References = ["MS Learn: CERT_KEY_PROV_INFO_PROP_ID", "MS Learn: certutil -repairstore"],
    };

    protected override IEnumerable<Finding> Judge(HostFacts facts, ListenerCertificate inUse)
    {
        var key = NeedAnswer(inUse.Certificate.PrivateKey);
        yield return key.IsPresent && !key.Value.MachineKeySet
            ? Fail(
                $"The private key of the {inUse.RoleText} certificate is kept with a user: services cannot reach it.",
                new Proof("key container", $"{key.Value.Container}, of a user", "of the machine", key.Source)) with { Confidence = Confidence.High }
            : key.IsAbsent
            ? Fail($"The {inUse.RoleText} certificate has no private key on this machine.", ProofOf(inUse), new Proof("private key", key.Describe(), "there", key.Source))
            : Pass("The certificate names a private key.", new Proof("private key", $"{key.Value.Container} ({key.Value.Provider})", "there", key.Source));
    }
}
