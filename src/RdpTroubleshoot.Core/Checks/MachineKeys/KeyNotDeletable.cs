using System.Collections.Generic;
using RdpTroubleshoot.Checks.Certificate;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Checks.MachineKeys;

internal sealed class KeyNotDeletable : Check<HostFacts>
{
    // The container that SessionEnv tries first; the numbers that follow are its way around files that it cannot delete.
    private const string FirstContainer = "TSSecKeySet1";
    private const uint Wanted = AccessRights.FileRead | AccessRights.Delete;

    public override CheckInfo Info { get; } = new("RDP4003", Area.MachineKeys, "SYSTEM cannot delete the RDP key file")
    {
        Why = "To renew the certificate SessionEnv first deletes the old key. When SYSTEM may not, renewal fails with \"access denied\" or \"object already exists\" (events 1057, 1058); Remote Desktop goes on until the certificate expires.",
        Needs = "The security descriptors of the key file of the self-signed certificate and of the folder: SYSTEM needs read and delete on the file. Delete child on the folder alone may not be enough.",
        Explains = [Consequences.NoRenewal],
        Repairs = ["Repair-MachineKeyAcl"],
        Manual = [@"icacls ""<key file>"" /grant *S-1-5-18:F   (S-1-5-18 is SYSTEM in every language; this one file only)", @"When that is refused: takeown /a /f ""<key file>"", grant, then: icacls ""<key file>"" /setowner *S-1-5-18"],
        References = ["Third-party analysis of sessenv.dll, CCertManager::UpdateSelfSignedCertificate", "MS Learn: Troubleshoot RDP internal error, Azure VMs", "Rackspace knowledge base: RD Gateway, event 36870"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        string path = Need(PathOf(facts));
        Observed<SecurityDescriptor> file = NeedAnswer(facts.MachineKeys.DescriptorOf(path));
        if (file.IsAbsent)
        {
            yield return NotApplicable("There is no RDP key file to delete.") with { Subject = path };
            yield break;
        }

        AccessResult own = AccessEvaluator.Evaluate(file.Value, AccessToken.SessionEnv, Wanted, SecuredObject.File);
        var rights = new Proof("rights of SYSTEM on the file", own.ToString(), "read and delete", path);
        yield return (own.Granted ? Pass("SYSTEM can delete the RDP key file.", rights) : JudgeFolder(facts, path, rights)) with { Subject = path };
    }

    /// <summary>Delete child on the folder may be enough to delete the file; whether the provider gets that far without the rest is not documented.</summary>
    private Finding JudgeFolder(HostFacts facts, string path, Proof rights)
    {
        string parent = path.Substring(0, path.LastIndexOf('\\'));
        SecurityDescriptor folder = Need(facts.MachineKeys.DescriptorOf(parent));
        AccessResult deleteChild = AccessEvaluator.Evaluate(folder, AccessToken.SessionEnv, AccessRights.FolderDeleteChild, SecuredObject.File);
        var onFolder = new Proof("rights of SYSTEM on the folder", deleteChild.ToString(), "", parent);
        return Warn("SYSTEM has no right to delete the RDP key file: the certificate cannot be renewed.", [rights, onFolder, .. RenewalDeadline.Of(facts)]) with
        {
            Confidence = deleteChild.Granted ? Confidence.High : Confidence.Certain,
            Manual = KeyFileSteps.For(Info.Manual, path),
        };
    }

    /// <summary>The key file of the self-signed certificate; where that names none, the one that SessionEnv would make.</summary>
    internal static Observed<string> PathOf(HostFacts facts)
    {
        Observed<StoredCertificate> certificate = facts.Certificates.SelfSigned;
        if (certificate.IsPresent && certificate.Value.PrivateKey.IsPresent)
        {
            return facts.MachineKeys.KeyFileOf(certificate.Value).Select(file => file.Path);
        }

        return facts.Machine.MachineGuid.Then(guid => facts.MachineKeys.FolderPath.Select(folder => folder + "\\" + KeyFileName.Of(FirstContainer, guid)));
    }
}
