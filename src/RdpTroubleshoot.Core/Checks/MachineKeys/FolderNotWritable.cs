using System.Collections.Generic;
using RdpTroubleshoot.Checks.Certificate;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Checks.MachineKeys;

internal sealed class FolderNotWritable : Check<HostFacts>
{
    // Everyone: list, create files and folders, read and write attributes; Administrators: full. Same on six builds.
    private const string AsInstalled = "(A;;0x12019f;;;WD)(A;;FA;;;BA)";

    public override CheckInfo Info { get; } = new("RDP4004", Area.MachineKeys, "SYSTEM cannot create files in MachineKeys")
    {
        Why = "A new RDP key is a new file in MachineKeys. Where SYSTEM may not create one, the certificate cannot be made or renewed.",
        Needs = "The security descriptor of MachineKeys.",
        Explains = [Consequences.NoRenewal],
        Repairs = ["Repair-MachineKeyAcl"],
        Manual = [@"icacls ""<MachineKeys>"" /remove:d <the account of the deny entry>, or: icacls ""<MachineKeys>"" /grant *S-1-5-18:F   (this folder only, never /t)"],
        References = ["KB 278381: default permissions for the MachineKeys folders", "Azure/azure-support-scripts, vmassist.ps1"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<SecurityDescriptor> folder = NeedAnswer(facts.MachineKeys.FolderDescriptor);
        if (folder.IsAbsent)
        {
            yield return NotApplicable("MachineKeys is not there: Windows creates it with the next key.") with { Subject = folder.Source };
            yield break;
        }

        AccessResult access = AccessEvaluator.Evaluate(folder.Value, AccessToken.SessionEnv, AccessRights.FolderAddFile, SecuredObject.File);
        var proof = new Proof("rights of SYSTEM", access.ToString(), "create files; as installed " + AsInstalled, folder.Source);
        yield return (access.Granted
            ? Pass("SYSTEM can create files in MachineKeys.", proof)
            : Warn("SYSTEM cannot create files in MachineKeys: no key can be made.", [proof, .. RenewalDeadline.Of(facts)])) with { Subject = folder.Source };
    }
}
