using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Checks.MachineKeys;

internal sealed class AncestorNotTraversable : Check<HostFacts>
{
    private const string BypassTraverse = "SeChangeNotifyPrivilege";

    public override CheckInfo Info { get; } = new("RDP4006", Area.MachineKeys, "NETWORK SERVICE cannot reach the folder of the keys")
    {
        Why = "Normally everybody may pass through folders without rights on them (bypass traverse checking). Where hardening took that right away, NETWORK SERVICE needs traverse on each folder from the root of the drive down.",
        Needs = "Who holds SeChangeNotifyPrivilege, and the security descriptors of MachineKeys and of the folders above it.",
        Explains = ["RDP5001", Consequences.NoTls],
        Manual = ["Give the user right \"Bypass traverse checking\" back to Everyone, NETWORK SERVICE (S-1-5-20), LOCAL SERVICE, Administrators and Users."],
        References = ["MS Learn: Bypass traverse checking"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<IReadOnlyList<string>> holders = facts.MachineKeys.HoldersOf(BypassTraverse);
        string who = holders.IsPresent ? string.Join(", ", holders.Value.Select(WellKnownSids.Describe)) : holders.Describe();
        var right = new Proof(BypassTraverse, who, "NETWORK SERVICE or one of its groups", holders.Source);
        if (holders.IsPresent && holders.Value.Any(AccessToken.TermService.Holds))
        {
            yield return Pass("NETWORK SERVICE may pass through every folder.", right);
            yield break;
        }

        string folder = Need(FolderOf(facts));
        string? closed = MachineKeyFacts.Ancestors(folder).Concat([folder]).FirstOrDefault(path => !MayPass(facts, path));
        if (closed is null)
        {
            yield return Pass("NETWORK SERVICE may pass through the folders above the keys.", right);
            yield break;
        }

        // Only a known list without NETWORK SERVICE proves anything: by default everybody holds the right.
        Need(holders);
        yield return Fail($"NETWORK SERVICE may not pass through {closed}.", right, new Proof("traverse", "refused", "granted", closed)).WhereTlsIsUsed(facts) with { Subject = closed };
    }

    /// <summary>The folder of the key in use; MachineKeys where that is not known.</summary>
    private static Observed<string> FolderOf(HostFacts facts)
    {
        Observed<KeyFile> file = facts.Certificates.InUse.Then(inUse => facts.MachineKeys.KeyFileOf(inUse.Certificate));
        return file.IsPresent ? Observed.Present(file.Value.Folder, file.Value.Path) : facts.MachineKeys.FolderPath;
    }

    private static bool MayPass(HostFacts facts, string path)
    {
        Observed<SecurityDescriptor> descriptor = NeedAnswer(facts.MachineKeys.DescriptorOf(path));
        return descriptor.IsAbsent
            || AccessEvaluator.Evaluate(descriptor.Value, AccessToken.TermService, AccessRights.FolderTraverse, SecuredObject.File).Granted;
    }
}
