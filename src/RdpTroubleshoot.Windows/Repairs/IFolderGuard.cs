namespace RdpTroubleshoot.Windows.Repairs;

/// <summary>
/// Keeps a folder to administrators and SYSTEM. What lies in it is carried out when a repair is taken back: whoever can write there can
/// have administrators set rights and move files.
/// </summary>
internal interface IFolderGuard
{
    /// <summary>Whether there is anything at a path. It throws when that cannot be told.</summary>
    /// <param name="folder">The full path.</param>
    bool Exists(string folder);

    /// <summary>Makes a folder, and those above it that are missing, for administrators and SYSTEM only. One that is there stays as it is.</summary>
    /// <param name="folder">The full path.</param>
    void Create(string folder);

    /// <summary>Throws unless only administrators and SYSTEM can change the folder, what is in it, and where its path leads.</summary>
    /// <param name="folder">The full path of a folder that exists.</param>
    void Require(string folder);
}
