using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Checks.MachineKeys;

internal sealed class FolderOpensNewKeys : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP4009", Area.MachineKeys, "MachineKeys hands rights down to the key files")
    {
        Why = "As installed nothing in MachineKeys is inherited: each key file has a list of its own. Entries that are handed down give accounts rights on every private key of the machine, or take them away from services.",
        Needs = "The entries of MachineKeys that objects inside inherit.",
        Repairs = ["Repair-MachineKeyAcl"],
        Manual = ["See the entries marked (OI) or (CI): icacls \"<MachineKeys>\"", "Remove them from the folder and from the files that inherited them; never with /reset or /t on the whole folder."],
        References = ["KB 278381: default permissions for the MachineKeys folders", "MicrosoftDocs/azure-docs, grants with icacls /t"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<SecurityDescriptor> folder = NeedAnswer(facts.MachineKeys.FolderDescriptor);
        List<AccessControlEntry> handedDown = folder.IsPresent ? [.. (folder.Value.Entries ?? []).Where(IsUnusual)] : [];
        yield return folder.IsAbsent ? NotApplicable("MachineKeys is not there.")
            : handedDown.Count == 0 ? Pass("MachineKeys hands no unusual rights down.") with { Subject = folder.Source }
            : Warn("MachineKeys hands rights down to the key files.", [.. handedDown.Select(entry => new Proof("handed down", entry.ToString(), "nothing", folder.Source))]) with
            {
                Subject = folder.Source,
                Confidence = Confidence.High,
            };
    }

    /// <summary>SYSTEM and Administrators may be handed down: they reach every key anyhow.</summary>
    internal static bool IsUnusual(AccessControlEntry entry) =>
        entry.Inheritable && (entry.Type == AceType.Deny || entry.Sid is not (WellKnownSids.System or WellKnownSids.Administrators));
}
