using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks.MachineKeys;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Repairs.MachineKeys;

/// <summary>The rights of one key file: what is granted, what refuses it, who else is in.</summary>
internal sealed class KeyRights(PlanBuilder plan, string check, string path, string sddl, IReadOnlyList<KeyGrant> needed)
{
    private const string OpenToOthers = "RDP4007";
    private const string OwnedByStranger = "RDP4008";
    private const string DoesNotOpen = "RDP4011";

    private static readonly string[] Insiders =
        [WellKnownSids.System, WellKnownSids.NetworkService, WellKnownSids.Administrators, ServiceSid.Of("SessionEnv"), ServiceSid.Of("TermService")];

    public void Plan(IReadOnlyList<Finding> problems)
    {
        if (SddlEdit.Open(sddl) is not SddlEdit edit)
        {
            plan.RefuseUnread(check, path, "its list of rights is not understood");
            return;
        }

        Close(edit, problems);
        bool isOwnerOnly = problems.All(problem => problem.CheckId == OwnedByStranger);
        if (!isOwnerOnly)
        {
            Open(edit);
        }

        if (problems.Any(problem => problem.CheckId == OwnedByStranger))
        {
            edit.SetOwner(WellKnownSids.System);
        }

        string wanted = edit.ToString();
        if (!isOwnerOnly && StillRefused(wanted) is string refused)
        {
            plan.Refuse(check, refused, $@"See who is refused: icacls ""{path}""   Take that one entry away: icacls ""{path}"" /remove:d *<SID>");
        }
        else if (Same(wanted))
        {
            plan.Refuse(check, "The rights of the key file are as they should be: they are not the cause.", string.Join(" ", problems[0].Manual));
        }
        else
        {
            plan.Add(new SecurityChange { IsRegistry = false, Path = path, Old = sddl, New = wanted, Why = Why(problems) });
        }
    }

    /// <summary>Nobody but those who need the key, where it is open to ordinary users.</summary>
    private static void Close(SddlEdit edit, IReadOnlyList<Finding> problems)
    {
        if (problems.Any(problem => problem.CheckId == OpenToOthers))
        {
            if (!edit.HasList)
            {
                edit.BeginList();
                edit.Grant(WellKnownSids.Administrators, AccessRights.FileAll, SecuredObject.File);
            }

            if (edit.Entries.Any(entry => entry.Parsed.Inherited && KeyOpenToOthers.OpensContent(entry.Parsed)))
            {
                edit.StopInheriting();
            }

            edit.Remove(entry => KeyOpenToOthers.OpensContent(entry.Parsed));
        }
    }

    private void Open(SddlEdit edit)
    {
        if (!edit.HasList)
        {
            return;
        }

        edit.Remove(entry => needed.Any(grant => entry.IsOwn(AceType.Deny, grant.Sid) && Refuses(entry, grant)));
        bool onlyInsiders = edit.Entries.All(entry => entry.Parsed.Type == AceType.Deny || Insiders.Contains(entry.Parsed.Sid));
        if (onlyInsiders)
        {
            edit.Remove(RefusesAGroup);
        }

        foreach (KeyGrant grant in needed)
        {
            edit.Grant(grant.Sid, grant.Mask, SecuredObject.File);
        }
    }

    /// <summary>A refusal of a group that the services are in, such as Users: nobody but them was let in, so nobody else gains when it goes.</summary>
    private bool RefusesAGroup(SddlEntry entry) =>
        entry.Parsed is { Type: AceType.Deny, Inherited: false } && needed.Any(grant => TokenOf(grant).Holds(entry.Parsed.Sid) && Refuses(entry, grant));

    private static bool Refuses(SddlEntry entry, KeyGrant grant) => (GenericRights.Map(entry.Parsed.Mask, SecuredObject.File) & grant.Mask) != 0;

    private static AccessToken TokenOf(KeyGrant grant) => grant.Sid == WellKnownSids.NetworkService ? AccessToken.TermService : AccessToken.SessionEnv;

    private string? StillRefused(string wanted)
    {
        foreach (KeyGrant grant in needed.Where(grant => grant.Sid is WellKnownSids.System or WellKnownSids.NetworkService))
        {
            AccessToken token = TokenOf(grant);
            if (!SecurityDescriptor.TryParse(wanted, out SecurityDescriptor? descriptor, out string? error))
            {
                return $"The list of rights could not be rebuilt: {error}.";
            }

            AccessResult access = AccessEvaluator.Evaluate(descriptor, token, grant.Mask, SecuredObject.File);
            if (!access.Granted)
            {
                return $"{token.Name} stays {access}: an entry that is inherited, or that keeps others out, is not taken away.";
            }
        }

        return null;
    }

    private bool Same(string wanted) =>
        SecurityDescriptor.TryParse(sddl, out SecurityDescriptor? old, out _)
        && SecurityDescriptor.TryParse(wanted, out SecurityDescriptor? now, out _)
        && old.Owner == now.Owner
        && old.Entries?.Count == now.Entries?.Count
        && (old.Entries ?? []).SequenceEqual(now.Entries ?? []);

    private static string Why(IReadOnlyList<Finding> problems) => problems.Any(problem => problem.CheckId == OpenToOthers)
        ? "Ordinary users are let at the key, and the services need entries of their own. Whoever read it before still has it: make a new certificate afterwards."
        : problems.All(problem => problem.CheckId == OwnedByStranger) ? "An owner may always change the rights; as installed SYSTEM owns the key."
        : problems.All(problem => problem.CheckId == DoesNotOpen) ? "It could not be opened, and an entry that is needed is missing."
        : "TermService reads the key as NETWORK SERVICE, and SessionEnv replaces it as SYSTEM.";
}
