using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.MachineKeys;

internal sealed class MachineGuidChanged : Check<HostFacts>
{
    // Those that SessionEnv tries.
    private const int Containers = 9;

    public override CheckInfo Info { get; } = new("RDP4010", Area.MachineKeys, "RDP key files carry the id of another machine")
    {
        Why = "The name of a key file ends with MachineGuid. Files with other ids are left over from a cloned or generalized image and do no harm. When there is one of them and none with the present id, the id was changed after the certificate was made, and the certificate has lost its key.",
        Needs = "The names in MachineKeys that begin like the RDP key containers, MachineGuid, and the container of the self-signed certificate.",
        Explains = ["RDP3007", Consequences.NoUsableCertificate],
        Repairs = ["Reset-RdpSelfSignedCert"],
        Manual = ["Back up and delete the self-signed certificate, then restart SessionEnv: it makes a new key and certificate. Leave MachineGuid as it is."],
        References = ["Names of key files, recomputed from seven known pairs (docs/architecture.md)"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        string guid = Need(facts.Machine.MachineGuid);
        var entries = NeedAnswer(facts.MachineKeys.Entries);
        List<string> own = entries.IsPresent ? [.. entries.Value.Where(IsRdpKey)] : [];
        List<string> foreign = [.. own.Where(name => !name.EndsWith("_" + guid, StringComparison.OrdinalIgnoreCase))];
        var machine = new Proof("MachineGuid", guid, "", facts.Machine.MachineGuid.Source);
        Proof[] proof = [machine, .. foreign.Take(3).Select(name => new Proof("key file", name, "ends with MachineGuid", entries.Source))];
        yield return foreign.Count == 0 ? Pass("No RDP key file carries another machine's id.", machine)
            : own.Count == foreign.Count && HasCertificate(facts) ? Warn("MachineGuid was changed after the RDP certificate was made.", proof) with { Confidence = Confidence.High }
            : Pass($"{foreign.Count} RDP key files are left over from another MachineGuid; they do no harm.", proof);
    }

    private static bool HasCertificate(HostFacts facts) => NeedAnswer(facts.Certificates.SelfSigned).IsPresent;

    private static bool IsRdpKey(string name) =>
        Enumerable.Range(1, Containers).Any(n => name.StartsWith(KeyFileName.Prefix("TSSecKeySet" + n) + "_", StringComparison.OrdinalIgnoreCase));
}
