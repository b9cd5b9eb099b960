using System.Collections.Generic;
using System.IO;

namespace RdpTroubleshoot.Windows.Repairs;

/// <summary>A folder and those above it.</summary>
internal static class FolderChain
{
    /// <summary>The folders from the root, which is left out, down to a folder.</summary>
    /// <param name="folder">The full path.</param>
    public static List<string> Of(string folder)
    {
        var chain = new List<string>();
        for (string? path = folder; path is not null && Path.GetDirectoryName(path) is not null; path = Path.GetDirectoryName(path))
        {
            chain.Insert(0, path);
        }

        return chain;
    }
}
