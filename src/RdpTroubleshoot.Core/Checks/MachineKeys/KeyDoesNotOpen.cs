using System.Collections.Generic;
using RdpTroubleshoot.Checks.Certificate;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.MachineKeys;

internal sealed class KeyDoesNotOpen : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP4011", Area.MachineKeys, "The private key of the RDP certificate cannot be opened")
    {
        Why = "Whoever may look at every key of the machine was refused this one. The status says why.",
        Needs = "The status of opening the key, where it was read with elevation. A key that is gone is RDP3007's, one that cannot be decrypted RDP4002's.",
        Explains = [Consequences.NoTls],
        Repairs = ["Repair-MachineKeyAcl"],
        Manual = ["certutil -store My, or: certutil -store \"Remote Desktop\"   (tests each key and names the error)", "Access denied: look at the rights of the key file. Other errors: look at the provider that the proof names (a device, a third-party product)."],
        References = ["MS Learn: CryptAcquireCertificatePrivateKey", "winerror.h"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<StoredCertificate> certificate = NeedAnswer(facts.Certificates.InUse).Select(inUse => inUse.Certificate);
        Observed<PrivateKeyEntry> key = certificate.Then(one => one.PrivateKey);
        Observed<uint> status = key.Then(one => one.OpenStatus);
        bool elsewhere = status.IsPresent && status.Value is CryptoStatus.NoSuchKeyset or CryptoStatus.BadKeyState;
        if (!status.IsPresent || elsewhere || !facts.Machine.Elevated.ValueOr(false))
        {
            yield return NotApplicable("Opening the key was not tried with elevation, or another check judges what came of it.");
            yield break;
        }

        Proof[] proof = [new("opening the key", CryptoStatus.Describe(status.Value), "0x00000000", key.Source), new("provider", key.Value.Provider, "", key.Source)];
        yield return status.Value == 0
            ? Pass("The private key can be opened.", proof)
            : Warn("The private key of the RDP certificate cannot be opened.", proof) with { Confidence = Confidence.High, Subject = certificate.Value.Thumbprint };
    }
}
