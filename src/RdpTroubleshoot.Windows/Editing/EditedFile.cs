using System;
using System.Globalization;
using System.Linq;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Files;
using RdpTroubleshoot.Windows.Native;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>
/// Opens a file or folder to be changed, and makes sure that the handle is on what the path says: no link on the way or at its end, and no
/// second name. Folders such as MachineKeys let everybody create files, links among them.
/// </summary>
internal static class EditedFile
{
    private const int DriveLength = 3;

    /// <summary>Opens what is at a path.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="access">What is wanted of it, FILE_READ_ATTRIBUTES among it.</param>
    /// <param name="flags">FILE_FLAG_OPEN_REPARSE_POINT among others.</param>
    /// <param name="share">What others may do meanwhile; null for everything.</param>
    public static SafeFileHandle Open(string path, uint access, uint flags, uint? share = null)
    {
        RequirePath(path);
        string native = Native(path);
        SafeFileHandle file = share is uint some ? FileOpening.Open(native, access, flags, some) : FileOpening.Open(native, access, flags);
        try
        {
            RequireItself(file, path);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether it is a folder.</summary>
    /// <param name="file">The file or folder.</param>
    public static bool IsFolder(SafeFileHandle file) => (FileAttributesOfHandle.Read(file) & FileAttributesOfHandle.Directory) != 0;

    /// <summary>Makes a path fit to be opened.</summary>
    /// <param name="path">The full path.</param>
    public static string Native(string path) => FilePath.ToNative(path);

    /// <summary>Refuses a path that could mean another file than it seems to: a stream, a relative part, names that Windows shortens.</summary>
    /// <param name="path">The path.</param>
    public static void RequirePath(string path)
    {
        bool isOnDrive = path.Length >= DriveLength && path[1] == ':' && path[2] == '\\';
        if (!isOnDrive || (path.Length > DriveLength && !path.Substring(DriveLength).Split('\\').All(IsPlain)))
        {
            throw new RefusedException(@"only full, plain paths on a drive, such as C:\ProgramData\x, are changed");
        }
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && name.IndexOfAny(['/', ':', '*', '?', '"', '<', '>', '|', '\0']) < 0 && name[name.Length - 1] is not ('.' or ' ');

    private static void RequireItself(SafeFileHandle file, string path)
    {
        if ((FileAttributesOfHandle.Read(file) & FileAttributesOfHandle.ReparsePoint) != 0)
        {
            throw new RefusedException("it is a link, and a link is never changed");
        }

        if (!IsFolder(file) && FileAttributesOfHandle.Names(file) is var names && names > 1)
        {
            throw new RefusedException(string.Format(
                CultureInfo.InvariantCulture, "the file has {0} names (hard links), and a change would show under each of them: look at it by hand", names));
        }

        string real = FinalPath.Of(file);
        if (!string.Equals(real, path, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException("the path leads elsewhere, to " + Printable.Of(real) + ": name it by that path");
        }
    }
}
