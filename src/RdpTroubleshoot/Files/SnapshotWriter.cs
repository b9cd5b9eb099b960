using System.IO;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Files;

/// <summary>Writes a snapshot file whole or not at all.</summary>
internal static class SnapshotWriter
{
    private static readonly WholeFile Files = new("Snapshot", "vm01.json");

    /// <summary>Finds what stands in the way of writing a file, before the work of taking a snapshot.</summary>
    /// <exception cref="UserFileException">It cannot be written there.</exception>
    public static void ThrowIfInTheWay(string path, bool overwrite) => Files.ThrowIfInTheWay(path, overwrite);

    /// <summary>Writes to a file beside the wanted one, which then takes its place.</summary>
    /// <exception cref="UserFileException">It cannot be written there.</exception>
    public static FileInfo Write(HostSnapshot snapshot, string path, bool overwrite) =>
        Files.Write(path, overwrite, writer => writer.Write(snapshot.ToJson()));
}
