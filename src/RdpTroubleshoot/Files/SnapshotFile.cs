using System;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Files;

/// <summary>Reads a snapshot file, whatever the file really is: missing, a folder, endless, empty, something else.</summary>
internal static class SnapshotFile
{
    private const string TakeAgain = "Take a snapshot with Export-RdpSnapshot on the host, and give its file.";

    /// <summary>Reads a snapshot from a file.</summary>
    /// <exception cref="SnapshotFileException">It cannot be read, or is none.</exception>
    /// <exception cref="OperationCanceledException">Somebody does not want to wait for it.</exception>
    public static HostSnapshot Read(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
        {
            throw NotReadable($"'{Printable.Of(path)}' is a folder.", "Give a file, or all files of the folder: <folder>/*.json", null);
        }

        // A pipe or a network drive may keep even the opening waiting.
        Task<string> reading = Task.Run(() => ReadText(path), CancellationToken.None);
        return Parse(path, Await(path, reading, cancellation));
    }

    private static string Await(string path, Task<string> reading, CancellationToken cancellation)
    {
        try
        {
            reading.Wait(cancellation);
            return reading.Result;
        }
        catch (AggregateException failure)
        {
            Exception error = failure.GetBaseException();
            throw error switch
            {
                SnapshotFileException known => known,
                FileNotFoundException or DirectoryNotFoundException => SnapshotPaths.NotFound(path, "There is no such file", error),
                UnauthorizedAccessException => NotReadable(
                    $"Access to '{Printable.Of(path)}' is denied.", "Copy the file to where you may read it.", error, ErrorCategory.PermissionDenied),
                _ => NotReadable($"'{Printable.Of(path)}' could not be read: {Printable.Of(error.Message)}", "Copy the file again.", error),
            };
        }
    }

    private static string ReadText(string path)
    {
        // Others may still write to it.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using MemoryStream bytes = ReadBytes(file, path);

        // Byte order marks decide: Windows PowerShell redirects to UTF-16.
        using var reader = new StreamReader(bytes, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    /// <summary>A file may be longer than it says, as devices are.</summary>
    private static MemoryStream ReadBytes(FileStream file, string path)
    {
        ThrowIfTooLong(file.CanSeek ? file.Length : 0, path);
        var bytes = new MemoryStream();
        byte[] buffer = new byte[81920];
        for (int read = file.Read(buffer, 0, buffer.Length); read > 0; read = file.Read(buffer, 0, buffer.Length))
        {
            bytes.Write(buffer, 0, read);
            ThrowIfTooLong(bytes.Length, path);
        }

        bytes.Position = 0;
        return bytes;
    }

    private static void ThrowIfTooLong(long length, string path)
    {
        if (length > HostSnapshot.MaximumLength)
        {
            string most = (HostSnapshot.MaximumLength / 1024 / 1024).ToString(CultureInfo.InvariantCulture);
            throw NotReadable($"'{Printable.Of(path)}' is too large for a snapshot: at most {most} MB are read.", TakeAgain, null);
        }
    }

    private static HostSnapshot Parse(string path, string text)
    {
        if (text.Trim().Length == 0)
        {
            throw NotReadable($"'{Printable.Of(path)}' is empty.", TakeAgain, null);
        }

        try
        {
            return HostSnapshot.Parse(text);
        }
        catch (SnapshotFormatException error)
        {
            throw NotReadable($"'{Printable.Of(path)}': {Printable.Of(error.Message)}", TakeAgain, error);
        }
    }

    private static SnapshotFileException NotReadable(
        string message, string advice, Exception? inner, ErrorCategory category = ErrorCategory.InvalidData) =>
        new("SnapshotNotReadable", category, message, advice, inner);
}
