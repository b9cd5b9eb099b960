using System;
using System.IO;
using System.Management.Automation;
using System.Text;

namespace RdpTroubleshoot.Files;

/// <summary>Writes a file whole or not at all.</summary>
/// <param name="kind">What it is, in one word with a capital: the beginning of the ids of its errors, such as Snapshot in SnapshotExists.</param>
/// <param name="example">A name of such a file, for advice.</param>
internal sealed class WholeFile(string kind, string example)
{
    /// <summary>Finds what stands in the way of writing a file, before the work of making what it is to hold.</summary>
    /// <exception cref="UserFileException">It cannot be written there.</exception>
    public void ThrowIfInTheWay(string path, bool overwrite)
    {
        if (Directory.Exists(path))
        {
            throw NotWritable($"'{path}' is a folder.", $"Name a file in it, such as {example}.", null);
        }

        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw NotWritable($"The folder of '{path}' does not exist.", "Make the folder first, or name a file elsewhere.", null);
        }

        if (File.Exists(path) && !overwrite)
        {
            throw new UserFileException(
                kind + "Exists", ErrorCategory.ResourceExists, $"The file '{path}' exists.", "Name another file, or overwrite it with -Force.");
        }
    }

    /// <summary>Writes to a file beside the wanted one, which then takes its place. UTF-8 without a byte order mark, lines end as they are written.</summary>
    /// <param name="path">The wanted file.</param>
    /// <param name="overwrite">Whether there may be one already.</param>
    /// <param name="write">Writes what it is to hold.</param>
    /// <exception cref="UserFileException">It cannot be written there.</exception>
    public FileInfo Write(string path, bool overwrite, Action<TextWriter> write)
    {
        ThrowIfInTheWay(path, overwrite);
        string temporary = TemporaryBeside(path);
        Guard(path, () =>
        {
            try
            {
                using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                {
                    write(writer);
                }

                Move(temporary, path, overwrite);
            }
            finally
            {
                Remove(temporary);
            }
        });
        return new FileInfo(path);
    }

    /// <summary>Does work for a file, and tells what goes wrong on the disk as an error about that file.</summary>
    /// <exception cref="UserFileException">Something went wrong on the disk.</exception>
    public void Guard(string path, Action work)
    {
        try
        {
            work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw NotWritable($"'{path}' could not be written: {error.Message}", "Name a file where you may write.", error);
        }
    }

    /// <summary>A name for a file that is there for a while, in the same folder: moving it into place is then one step.</summary>
    public static string TemporaryBeside(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}.tmp");

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

    private UserFileException NotWritable(string message, string advice, Exception? inner) => new(
        kind + "NotWritable",
        inner is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.WriteError,
        message,
        advice,
        inner);
}
