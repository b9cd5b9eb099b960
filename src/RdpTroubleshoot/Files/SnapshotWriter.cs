using System;
using System.IO;
using System.Management.Automation;
using System.Text;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Files;

/// <summary>Writes a snapshot file whole or not at all.</summary>
internal static class SnapshotWriter
{
    /// <summary>Finds what stands in the way of writing a file, before the work of taking a snapshot.</summary>
    /// <exception cref="SnapshotFileException">It cannot be written there.</exception>
    public static void ThrowIfInTheWay(string path, bool overwrite)
    {
        if (Directory.Exists(path))
        {
            throw NotWritable($"'{path}' is a folder.", @"Name a file in it, such as vm01.json.", null);
        }

        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw NotWritable($"The folder of '{path}' does not exist.", "Make the folder first, or name a file elsewhere.", null);
        }

        if (File.Exists(path) && !overwrite)
        {
            throw new SnapshotFileException(
                "SnapshotExists", ErrorCategory.ResourceExists, $"The file '{path}' exists.", "Name another file, or overwrite it with -Force.");
        }
    }

    /// <summary>Writes to a file beside the wanted one, which then takes its place.</summary>
    /// <exception cref="SnapshotFileException">It cannot be written there.</exception>
    public static FileInfo Write(HostSnapshot snapshot, string path, bool overwrite)
    {
        ThrowIfInTheWay(path, overwrite);
        string temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllText(temporary, snapshot.ToJson(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Move(temporary, path, overwrite);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw NotWritable($"'{path}' could not be written: {error.Message}", "Name a file where you may write.", error);
        }
        finally
        {
            Remove(temporary);
        }

        return new FileInfo(path);
    }

    private static void Move(string temporary, string path, bool overwrite)
    {
        if (overwrite && File.Exists(path))
        {
            File.Replace(temporary, path, null);
        }
        else
        {
            File.Move(temporary, path);
        }
    }

    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What went wrong before is what has to be told.
        }
    }

    private static SnapshotFileException NotWritable(string message, string advice, Exception? inner) => new(
        "SnapshotNotWritable",
        inner is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.WriteError,
        message,
        advice,
        inner);
}
