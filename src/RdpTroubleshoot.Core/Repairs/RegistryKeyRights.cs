using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Repairs;

/// <summary>Lets SYSTEM write to a registry key: its own refusal goes, and it gets full control where nothing gives it the rights.</summary>
internal static class RegistryKeyRights
{
    // As installed SYSTEM has full control of these keys and of the keys below them.
    private const string WithSubkeys = "CI";

    public static void LetSystemWrite(this PlanBuilder plan, string check, string key, uint wanted)
    {
        Observed<string> sddl = plan.Facts.Host.Registry.ReadSddl(key);
        if (sddl.IsAbsent)
        {
            return;
        }

        if (!sddl.IsPresent || SddlEdit.Open(sddl.Value) is not SddlEdit edit)
        {
            plan.RefuseUnread(check, sddl.Source, sddl.IsPresent ? "its list of rights is not understood" : sddl.Describe());
            return;
        }

        if (MayWrite(edit, wanted))
        {
            return;
        }

        edit.Remove(entry => entry.IsOwn(AceType.Deny, WellKnownSids.System));
        if (!MayWrite(edit, wanted))
        {
            edit.Grant(WellKnownSids.System, AccessRights.KeyAll, SecuredObject.RegistryKey, WithSubkeys);
        }

        if (MayWrite(edit, wanted))
        {
            plan.Add(new SecurityChange { IsRegistry = true, Path = key, Old = sddl.Value, New = edit.ToString(), Why = "SessionEnv writes there as SYSTEM when it makes a certificate." });
        }
        else
        {
            plan.Refuse(check, $"SYSTEM is refused on {key} by an entry that is inherited or that is about a group: it is not taken away.", "In regedit, find the entry under Permissions, Advanced, and take it away where it is set.");
        }
    }

    private static bool MayWrite(SddlEdit edit, uint wanted) =>
        SecurityDescriptor.TryParse(edit.ToString(), out SecurityDescriptor? now, out _)
        && AccessEvaluator.Evaluate(now, AccessToken.SessionEnv, wanted, SecuredObject.RegistryKey).Granted;
}
