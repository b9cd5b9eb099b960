using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>
/// Moves files by their handle: what was looked at is what is moved. The folder it goes to is held meanwhile, so that nobody can put a
/// link in its place.
/// </summary>
internal static class FileMover
{
    private const uint Flags = FileOpening.OpenReparsePoint | FileOpening.WriteThrough;
    private const uint Access = FileOpening.Delete | FileOpening.ReadAttributes;

    /// <summary>Moves a file: by its permissions, and where they refuse with restore privilege.</summary>
    /// <param name="from">The path now.</param>
    /// <param name="to">The new path on the same volume.</param>
    public static void Move(string from, string to)
    {
        EditedFile.RequirePath(from);
        EditedFile.RequirePath(to);
        try
        {
            MoveOnce(from, to);
        }
        catch (NativeException refusal) when (EditOutcome.IsRefusal(refusal))
        {
            using var backup = new PrivilegeScope(PrivilegeScope.Backup);
            using var restore = new PrivilegeScope(PrivilegeScope.RestorePrivilege);
            if (!restore.IsEnabled)
            {
                throw;
            }

            MoveOnce(from, to);
        }
    }

    private static void MoveOnce(string from, string to)
    {
        string parent = to.Substring(0, to.LastIndexOf('\\'));
        using SafeFileHandle folder = EditedFile.Open(
            parent.Length == 2 ? parent + "\\" : parent, FileOpening.ReadAttributes, FileOpening.OpenReparsePoint, FileOpening.ShareWithoutDelete);
        if (!EditedFile.IsFolder(folder))
        {
            throw new RefusedException(parent + " is not a folder");
        }

        using SafeFileHandle file = EditedFile.Open(from, Access, Flags);
        if (EditedFile.IsFolder(file))
        {
            throw new RefusedException("it is a folder, and only files are moved");
        }

        FileRenaming.Move(file, EditedFile.Native(to));
    }
}
