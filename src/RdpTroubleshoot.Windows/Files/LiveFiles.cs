using System;
using System.Collections.Generic;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Files;

/// <summary>Files and folders through handles that are opened with backup privilege where the reader has it.</summary>
internal sealed class LiveFiles : IFilePort
{
    private readonly TimedRead timed;

    public LiveFiles(TimedRead timed) => this.timed = timed;

    /// <summary>What is at the path itself: a link is not followed.</summary>
    /// <inheritdoc/>
    public Observed<FileKind> ReadKind(string path) =>
        At(path, FileOpening.ReadAttributes, FileOpening.OpenReparsePoint, file => Kind(FileAttributesOfHandle.Read(file)));

    /// <summary>The security descriptor of what is at the path itself: a link is not followed.</summary>
    /// <inheritdoc/>
    public Observed<string> ReadSddl(string path) =>
        At(path, FileOpening.ReadControl, FileOpening.OpenReparsePoint, FileSecurity.Sddl);

    /// <summary>The names in the folder that the path leads to: a link is followed, since it has no names of its own.</summary>
    /// <inheritdoc/>
    public Observed<IReadOnlyList<string>> ReadEntries(string path) =>
        At<IReadOnlyList<string>>(path, FileOpening.ListDirectory | FileOpening.ReadAttributes, flags: 0, Entries);

    private Observed<T> At<T>(string path, uint access, uint flags, Func<SafeFileHandle, T> read) => timed.Value(path, () =>
    {
        string native = FilePath.ToNative(path);
        using var scope = new PrivilegeScope(PrivilegeScope.Backup);
        using SafeFileHandle file = FileOpening.Open(native, access, flags);
        return read(file);
    });

    private static List<string> Entries(SafeFileHandle folder) => (FileAttributesOfHandle.Read(folder) & FileAttributesOfHandle.Directory) != 0
        ? FolderNames.Read(folder)
        : throw new UnreadableException("it is not a folder");

    private static FileKind Kind(uint attributes) =>
        (attributes & FileAttributesOfHandle.ReparsePoint) != 0 ? FileKind.Link
        : (attributes & FileAttributesOfHandle.Directory) != 0 ? FileKind.Directory
        : FileKind.File;
}
