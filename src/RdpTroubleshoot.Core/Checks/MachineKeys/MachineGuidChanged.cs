using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks.Certificate;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.MachineKeys;

internal sealed class MachineGuidChanged : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP4010", Area.MachineKeys, "The RDP key file carries the id of another machine")
    {
        Why = "The name of a key file ends with MachineGuid. Files with other ids are left over from a cloned or generalized image and do no harm. When there is one of them for the certificate's container and none with the present id, the id was probably changed after the certificate was made (or the present file was deleted), and the certificate has lost its key.",
        Needs = "Where the certificate's key does not open and its file is missing: the names in MachineKeys that begin like its container, and MachineGuid.",
        Explains = ["RDP3007", Consequences.NoUsableCertificate],
        Repairs = ["Reset-RdpSelfSignedCert"],
        Manual = [.. CertificateReset.SelfSigned, "Leave MachineGuid as it is."],
        References = ["Names of key files, recomputed from seven known pairs (docs/architecture.md)"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ListenerCertificate> inUse = NeedAnswer(facts.Certificates.InUse);
        Observed<StoredCertificate> certificate = inUse.IsPresent && inUse.Value.Role == CertificateRole.SelfSigned
            ? inUse.Select(one => one.Certificate)
            : Observed.Absent<StoredCertificate>(inUse.Source);
        Observed<PrivateKeyEntry> key = certificate.Then(one => one.PrivateKey);
        if (!key.IsPresent || key.Value.ProviderType == 0 || (key.Value.OpenStatus.IsPresent && key.Value.OpenStatus.Value == 0))
        {
            yield return NotApplicable("The listener uses no self-signed certificate whose key could have been lost.");
            yield break;
        }

        KeyFile file = Need(facts.MachineKeys.KeyFileOf(certificate.Value));
        var found = new Proof("key file", NeedAnswer(file.Kind).ToString(), "File", file.Path);
        if (file.Kind.IsPresent)
        {
            yield return Pass("The key file carries the present MachineGuid.", found);
            yield break;
        }

        var entries = NeedAnswer(facts.MachineKeys.Entries);
        string prefix = KeyFileName.Prefix(key.Value.Container) + "_";
        List<string> foreign = entries.IsPresent ? [.. entries.Value.Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))] : [];
        yield return foreign.Count == 0
            ? Pass("No key file of the same container carries another machine's id.", found)
            : Warn("The key file of the RDP certificate carries another MachineGuid than the present one.", [found, .. foreign.Select(name => new Proof("instead", name, file.Name, entries.Source))])
                with { Confidence = Confidence.Medium };
    }
}
