using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Native;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>A file or folder: itself only, never what is below it.</summary>
internal sealed class FileSecurityTarget : SecurityTarget<SafeFileHandle>
{
    private readonly string path;

    public FileSecurityTarget(string path) => this.path = path;

    /// <summary>Files are always opened so that privileges count where the thread has them enabled.</summary>
    /// <inheritdoc/>
    public override SafeFileHandle Open(uint access, bool asBackup) =>
        EditedFile.Open(path, access | FileOpening.ReadAttributes, FileOpening.OpenReparsePoint);

    /// <inheritdoc/>
    public override string Sddl(SafeFileHandle handle) => FileSecurity.Sddl(handle);

    /// <inheritdoc/>
    public override void Set(SafeFileHandle handle, uint parts, byte[] descriptor) => FileSecurityWriting.Set(handle, parts, descriptor);
}
