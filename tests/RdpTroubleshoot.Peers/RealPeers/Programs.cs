using System;
using System.IO;
using System.Linq;

namespace RdpTroubleshoot.Peers.RealPeers;

/// <summary>Programs that the real peers are.</summary>
public static class Programs
{
    // Debian has servers where the PATH of a user may not lead.
    private static readonly string[] SystemFolders = ["/usr/sbin", "/sbin", "/usr/local/sbin"];

    /// <summary>The path of a program; null when it is not installed.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(SystemFolders)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>Whether all of them are installed.</summary>
    public static bool Has(params string[] names) => names.All(name => Find(name) is not null);

    /// <summary>The path of a program.</summary>
    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    public static string Get(string name) => Find(name) ?? throw new InvalidOperationException($"{name} is not installed.");
}
