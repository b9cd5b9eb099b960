namespace RdpTroubleshoot.Hosts;

/// <summary>What a path leads to.</summary>
public enum FileKind
{
    /// <summary>A file.</summary>
    File = 0,

    /// <summary>A folder.</summary>
    Directory = 1,

    /// <summary>A junction, symbolic link or other reparse point.</summary>
    Link = 2,
}
