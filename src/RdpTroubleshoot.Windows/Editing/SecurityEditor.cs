using System.Linq;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>
/// Sets owner and DACL with the least that does: by the permissions; where they refuse, with backup and restore privilege; where that does
/// not do either, by owning the thing for a moment, and only when the owner to be can be made owner afterwards.
/// </summary>
internal static class SecurityEditor
{
    private const uint ReadAndWrite = FileOpening.ReadControl | FileOpening.WriteDac | FileOpening.WriteOwner;

    /// <summary>Sets owner and DACL, and makes sure that they stand.</summary>
    /// <typeparam name="THandle">What the thing is opened as.</typeparam>
    /// <param name="target">The thing.</param>
    /// <param name="sddl">Owner and DACL; without an owner it keeps the one it has.</param>
    public static void Set<THandle>(SecurityTarget<THandle> target, string sddl)
        where THandle : SafeHandle
    {
        WantedSecurity wanted = WantedSecurity.Parse(sddl);
        if (TrySet(target, wanted, asBackup: false))
        {
            return;
        }

        using var backup = new PrivilegeScope(PrivilegeScope.Backup);
        using var restore = new PrivilegeScope(PrivilegeScope.RestorePrivilege);
        if (restore.IsEnabled && TrySet(target, wanted, asBackup: true))
        {
            return;
        }

        using var ownership = new PrivilegeScope(PrivilegeScope.TakeOwnership);
        SetAsOwner(target, wanted, mayGiveAway: restore.IsEnabled);
    }

    private static bool TrySet<THandle>(SecurityTarget<THandle> target, WantedSecurity wanted, bool asBackup)
        where THandle : SafeHandle
    {
        try
        {
            using (THandle handle = target.Open(FileOpening.ReadControl | FileOpening.WriteDac, asBackup))
            {
                if (!wanted.ChangesOwnerOf(target.Sddl(handle)))
                {
                    SetThrough(target, handle, wanted);
                    return true;
                }
            }

            using THandle owning = target.Open(ReadAndWrite, asBackup);
            SetThrough(target, owning, wanted);
            return true;
        }
        catch (NativeException refusal) when (EditOutcome.IsRefusal(refusal))
        {
            return false;
        }
    }

    private static void SetThrough<THandle>(SecurityTarget<THandle> target, THandle handle, WantedSecurity wanted)
        where THandle : SafeHandle
    {
        string before = target.Sddl(handle);
        uint parts = WantedSecurity.DaclPart | (wanted.ChangesOwnerOf(before) ? WantedSecurity.OwnerPart : 0);
        target.Set(handle, parts, wanted.Descriptor);
        if (!wanted.IsMetBy(target.Sddl(handle)))
        {
            // File systems without permissions take them and forget them, or keep what comes near.
            target.Set(handle, parts, WantedSecurity.Parse(before).Descriptor);
            throw new RefusedException("Windows took the rights and kept others: does this volume keep permissions? What was there before was put back");
        }
    }

    private static void SetAsOwner<THandle>(SecurityTarget<THandle> target, WantedSecurity wanted, bool mayGiveAway)
        where THandle : SafeHandle
    {
        string before = TryReadOwner(target);
        WantedSecurity complete = wanted.WithOwner(before);
        byte[] self = WantedSecurity.OfOwner(CurrentToken.UserSid());
        byte[] final = WantedSecurity.OfOwner(complete.Parts.Owner);
        if (!mayGiveAway && !final.SequenceEqual(self))
        {
            throw new NativeException(PrivilegeScope.RestorePrivilege, NativeCode.PrivilegeNotHeld);
        }

        using THandle handle = target.Open(FileOpening.WriteOwner, asBackup: false);
        target.Set(handle, WantedSecurity.OwnerPart, self);
        try
        {
            using THandle owned = target.Open(ReadAndWrite, asBackup: false);
            SetThrough(target, owned, complete);
        }
        catch
        {
            GiveBack(target, handle, before.Length > 0 ? WantedSecurity.OfOwner(before) : final);
            throw;
        }
    }

    private static string TryReadOwner<THandle>(SecurityTarget<THandle> target)
        where THandle : SafeHandle
    {
        try
        {
            using THandle handle = target.Open(FileOpening.ReadControl, asBackup: true);
            return SddlParts.Split(target.Sddl(handle)).Owner;
        }
        catch (NativeException refusal) when (EditOutcome.IsRefusal(refusal))
        {
            return "";
        }
    }

    private static void GiveBack<THandle>(SecurityTarget<THandle> target, THandle handle, byte[] owner)
        where THandle : SafeHandle
    {
        try
        {
            target.Set(handle, WantedSecurity.OwnerPart, owner);
        }
        catch (NativeException failure)
        {
            throw new RefusedException("its rights could not be set, and its owner is this account now and could not be put back: do that by hand", failure.Code);
        }
    }
}
