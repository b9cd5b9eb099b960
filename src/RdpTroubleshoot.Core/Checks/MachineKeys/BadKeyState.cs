using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks.Certificate;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.MachineKeys;

internal sealed class BadKeyState : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP4002", Area.MachineKeys, "The key file is there and cannot be decrypted")
    {
        Why = "Key files are encrypted with DPAPI keys of the machine. After a restored system state or a repaired boot those do not fit any more: 0x8009000B, key not valid for use in specified state. Rights are not the cause and granting them does not help.",
        Needs = "The status of opening the key, and the status in the events 1057 and 1058 since the last success.",
        Explains = ["RDP3016", "RDP5001", Consequences.NoUsableCertificate, Consequences.NoRenewal],
        Repairs = ["Reset-RdpSelfSignedCert"],
        Manual =
        [
            "Self-signed: " + StoreBackup.ByHand,
            @"Move ""<key file>"" to another folder; leave every other file of MachineKeys where it is.",
            @"Delete the certificate: Get-ChildItem 'Cert:\LocalMachine\Remote Desktop' | Remove-Item",
            "Restart-Service SessionEnv, wait for event 1056, then: Restart-Service TermService -Force   (drops all Remote Desktop sessions)",
            "Pinned: delete nothing of this; import the certificate again with its key (.pfx), and bind it.",
        ],
        References = ["winerror.h, NTE_BAD_KEY_STATE", "TechNet forum: event 1057, key not valid for use in specified state"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<StoredCertificate> certificate = NeedAnswer(facts.Certificates.InUse).Select(inUse => inUse.Certificate);
        Observed<uint> status = certificate.Then(one => one.PrivateKey).Then(key => key.OpenStatus);
        if (status.IsPresent && status.Value == CryptoStatus.BadKeyState)
        {
            var opening = new Proof("opening the key", CryptoStatus.Describe(status.Value), "0x00000000", certificate.Value.Source);
            yield return Fail("The private key cannot be decrypted.", opening).WhereTlsIsUsed(facts) with { Manual = StepsFor(facts, certificate.Value) };
            yield break;
        }

        IReadOnlyList<EventEntry> events = Need(facts.Events.Certificate);
        DateTime since = EventFacts.LastCreation(events) ?? DateTime.MinValue;
        List<EventEntry> told = [.. events.Where(one => one.Time > since && one.Id is 1057 or 1058 && CryptoStatus.In(one) == CryptoStatus.BadKeyState)];
        yield return told.Count == 0
            ? Pass("Nothing tells of a key that cannot be decrypted.")
            : Fail("Windows could not decrypt the RDP key when it was to make a new certificate.",
                EventProof.Of("events 1057, 1058 with " + CryptoStatus.Describe(CryptoStatus.BadKeyState), told, facts.Events.Certificate.Source)) with { Confidence = Confidence.High };
    }

    private IReadOnlyList<string> StepsFor(HostFacts facts, StoredCertificate certificate)
    {
        Observed<KeyFile> file = facts.MachineKeys.KeyFileOf(certificate);
        return file.IsPresent ? [.. Info.Manual.Select(step => step.Replace("<key file>", Printable.Of(file.Value.Path)))] : Info.Manual;
    }
}
