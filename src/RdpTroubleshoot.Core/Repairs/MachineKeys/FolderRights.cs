using System.Linq;
using RdpTroubleshoot.Checks.MachineKeys;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Repairs.MachineKeys;

internal sealed class FolderRights : Repair
{
    private const string NotWritable = "RDP4004";
    private const string HandsDown = "RDP4009";

    private static readonly string[] Inheritance = ["OI", "CI", "NP"];

    public override RepairInfo Info { get; } = new("FIX4004", "Let SYSTEM make keys in MachineKeys, and hand no rights down")
    {
        Cmdlet = "Repair-MachineKeyAcl",
        Phase = RepairPhase.Rights,
        Fixes = [NotWritable, HandsDown],
        Why = "On the folder alone: an entry that refuses SYSTEM itself goes, SYSTEM gets full control where nothing gives it the right to create files, and unusual entries are no longer handed down. Files in the folder stay as they are, also those that inherited: never recurses, never resets, never moves the folder.",
        References = ["KB 278381: default permissions for the MachineKeys folders", "Azure/azure-support-scripts, vmassist.ps1"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (plan.Problems.Count == 0)
        {
            return;
        }

        string check = plan.Problems[0].CheckId;
        Observed<string> path = plan.Facts.MachineKeys.FolderPath;
        Observed<string> sddl = path.Then(plan.Facts.Host.Files.ReadSddl);
        if (!sddl.IsPresent || SddlEdit.Open(sddl.Value) is not SddlEdit edit)
        {
            plan.RefuseUnread(check, sddl.Source, sddl.IsPresent ? "its list of rights is not understood" : sddl.Describe());
            return;
        }

        bool writable = !plan.Has(NotWritable) || LetSystemWrite(edit);
        bool closed = !plan.Has(HandsDown) || HandNothingDown(edit);
        if (!writable)
        {
            plan.Refuse(NotWritable, "A group that SYSTEM is in is refused on MachineKeys; taking that away would let others in as well.", @$"See which: icacls ""{path.Value}""   Take it away: icacls ""{path.Value}"" /remove:d *<SID>   (never /t, never /reset)");
        }

        if (!closed)
        {
            plan.Refuse(HandsDown, "What MachineKeys hands down comes from a folder above it.", "Take it away where it is set; never rename, replace or reset MachineKeys: every other key of the machine is lost with it.");
        }

        if (writable && closed)
        {
            plan.Add(new SecurityChange { IsRegistry = false, Path = path.Value, Old = sddl.Value, New = edit.ToString(), Why = "A new RDP key is a new file here, with rights of its own." });
        }
    }

    private static bool LetSystemWrite(SddlEdit edit)
    {
        edit.Remove(entry => entry.IsOwn(AceType.Deny, WellKnownSids.System) || entry.IsOwn(AceType.Deny, ServiceSid.Of(ServiceSequence.SessionEnv)));
        if (!MayWrite(edit))
        {
            edit.Grant(WellKnownSids.System, AccessRights.FileAll, SecuredObject.File);
        }

        return MayWrite(edit);
    }

    private static bool MayWrite(SddlEdit edit) =>
        SecurityDescriptor.TryParse(edit.ToString(), out SecurityDescriptor? now, out _)
        && AccessEvaluator.Evaluate(now, AccessToken.SessionEnv, AccessRights.FolderAddFile, SecuredObject.File).Granted;

    /// <summary>An entry that is only handed down goes; any other keeps what it says of the folder itself.</summary>
    private static bool HandNothingDown(SddlEdit edit)
    {
        edit.Remove(entry => FolderOpensNewKeys.IsUnusual(entry.Parsed) && entry.Parsed is { InheritOnly: true, Inherited: false });
        edit.Replace(entry => FolderOpensNewKeys.IsUnusual(entry.Parsed) && !entry.Parsed.Inherited, entry => entry.WithFlags(flag => !Inheritance.Contains(flag)));
        return !edit.Entries.Any(entry => FolderOpensNewKeys.IsUnusual(entry.Parsed));
    }
}
