using System;
using System.Linq;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Security;
using RdpTroubleshoot.Windows.Editing;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Repairs;

/// <summary>Folders of Windows, by owner and DACL.</summary>
internal sealed class WindowsFolderGuard : IFolderGuard
{
    /// <summary>Owned by administrators; full control for them and SYSTEM, here and below; nothing comes down from above.</summary>
    public const string Sddl = "O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";

    /// <summary>NT SERVICE\TrustedInstaller, which owns the folders of Windows.</summary>
    private const string TrustedInstaller = "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464";

    /// <summary>With one of these a folder above can be made another one, or what is in it moved away.</summary>
    private const uint Replaces =
        AccessRights.Delete | AccessRights.FolderDeleteChild | AccessRights.WriteDac | AccessRights.WriteOwner | GenericAll;

    /// <summary>GENERIC_ALL (winnt.h). GENERIC_WRITE holds none of the rights above (FILE_GENERIC_WRITE).</summary>
    private const uint GenericAll = 0x10000000;

    private static readonly string[] Trusted = [WellKnownSids.System, WellKnownSids.Administrators, TrustedInstaller];

    /// <inheritdoc/>
    public bool Exists(string folder)
    {
        try
        {
            using var backup = new PrivilegeScope(PrivilegeScope.Backup);
            FileOpening.Open(EditedFile.Native(folder), FileOpening.ReadAttributes, FileOpening.OpenReparsePoint).Dispose();
            return true;
        }
        catch (NativeException failure) when (failure.Code is NativeCode.FileNotFound or NativeCode.PathNotFound)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Create(string folder)
    {
        EditedFile.RequirePath(folder);
        byte[] descriptor = SecurityDescriptorBytes.Of(Sddl);
        foreach (string path in FolderChain.Of(folder))
        {
            if (!Exists(path))
            {
                FolderCreation.Create(EditedFile.Native(path), descriptor);
            }
        }
    }

    /// <inheritdoc/>
    public void Require(string folder)
    {
        foreach (string path in FolderChain.Of(folder))
        {
            bool isLast = path == folder;
            SecurityDescriptor rights = Read(path);
            if (!Array.Exists(Trusted, sid => sid == rights.Owner))
            {
                throw new RefusedException($"{path} belongs to {WellKnownSids.Describe(rights.Owner)}{Advice(isLast)}");
            }

            AccessControlEntry? stranger = rights.Entries?.FirstOrDefault(entry => LetsIn(entry, isLast));
            if (rights.Entries is null || stranger is not null)
            {
                throw new RefusedException($"{path} is open to others ({stranger?.ToString() ?? "everybody"}){Advice(isLast)}");
            }
        }
    }

    private static string Advice(bool isLast) =>
        ", who could put journals there: name a folder that only administrators can change" + (isLast ? ", or remove this one" : "");

    private static bool LetsIn(AccessControlEntry entry, bool isLast) =>
        entry.Type == AceType.Allow
        && Array.IndexOf(Trusted, entry.Sid) < 0
        && (isLast ? entry.Mask != 0 : !entry.InheritOnly && (entry.Mask & Replaces) != 0);

    private static SecurityDescriptor Read(string path)
    {
        using var backup = new PrivilegeScope(PrivilegeScope.Backup);
        using SafeFileHandle handle = EditedFile.Open(path, FileOpening.ReadControl | FileOpening.ReadAttributes, FileOpening.OpenReparsePoint);
        if (!EditedFile.IsFolder(handle))
        {
            throw new RefusedException(path + " is not a folder");
        }

        return SecurityDescriptor.TryParse(FileSecurity.Sddl(handle), out SecurityDescriptor? rights, out string? error)
            ? rights
            : throw new RefusedException($"the rights of {path} are not understood: {error}");
    }
}
