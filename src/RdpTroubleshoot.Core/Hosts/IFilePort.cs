using System.Collections.Generic;

namespace RdpTroubleshoot.Hosts;

/// <summary>Files and folders, read with backup privilege where the host has it, so that a hardened folder can still be described.</summary>
public interface IFilePort
{
    /// <summary>Whether a path is a file, a folder or a link, or absent.</summary>
    /// <param name="path">The full path.</param>
    Observed<FileKind> ReadKind(string path);

    /// <summary>Owner, group and DACL as SDDL.</summary>
    /// <param name="path">The full path.</param>
    Observed<string> ReadSddl(string path);

    /// <summary>The names in a folder.</summary>
    /// <param name="path">The full path of the folder.</param>
    Observed<IReadOnlyList<string>> ReadEntries(string path);
}
