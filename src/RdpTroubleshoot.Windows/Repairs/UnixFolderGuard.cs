#if NET
using System;
using System.IO;
using RdpTroubleshoot.Windows.Editing;

namespace RdpTroubleshoot.Windows.Repairs;

/// <summary>Folders elsewhere, by their mode: for its owner only. Who owns them is left to whoever named the folder.</summary>
internal sealed class UnixFolderGuard : IFolderGuard
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <inheritdoc/>
    public bool Exists(string folder)
    {
        try
        {
            _ = File.GetAttributes(folder);
            return true;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Create(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    /// <inheritdoc/>
    public void Require(string folder)
    {
        if (OperatingSystem.IsWindows() || (new DirectoryInfo(folder).Attributes & FileAttributes.ReparsePoint) != 0)
        {
            throw new RefusedException(folder + " is a link, and journals are kept in a folder of their own");
        }

        UnixFileMode mode = File.GetUnixFileMode(folder);
        if ((mode & ~OwnerOnly) != 0)
        {
            throw new RefusedException($"{folder} is open to others ({mode}), who could put journals there: remove it, or name another folder");
        }
    }
}
#endif
