#if NET
using System;
#endif
using System.IO;
using System.Text;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Repairs;

/// <summary>Writes to the file of a journal, past every cache.</summary>
internal static class JournalFile
{
    private const byte LineBreak = (byte)'\n';
    /// <summary>No buffer: what is left in one after a failure would be written later.</summary>
    private const int BufferSize = 1;

    /// <summary>Adds a line at the end of a file, after a line break where the text has none at its end.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line without its line break.</param>
    /// <param name="mode">CreateNew or Open.</param>
    public static void Write(string path, string line, FileMode mode)
    {
        FileStream file = Open(path, mode);
        try
        {
            using (file)
            {
                Write(file, line);
            }
        }
        catch when (mode == FileMode.CreateNew)
        {
            // A run whose first line is not whole never began.
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Opens a file for this process alone; it is gone when it is closed.</summary>
    /// <param name="path">The file.</param>
    public static FileStream Hold(string path) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);

    private static void Write(FileStream file, string line)
    {
        if (file.Length > JournalLimits.TextLength - line.Length - 2)
        {
            throw new UnreadableException("the journal is full");
        }

        bool isTorn = file.Length > 0 && LastByte(file) != LineBreak;
        byte[] bytes = Encoding.ASCII.GetBytes((isTorn ? "\n" : "") + line + "\n");
        file.Write(bytes, 0, bytes.Length);
        file.Flush(flushToDisk: true);
    }

    private static FileStream Open(string path, FileMode mode)
    {
#if NET
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read,
            BufferSize = BufferSize,
        };
        if (mode == FileMode.CreateNew && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
#else
        return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.Read, BufferSize);
#endif
    }

    private static int LastByte(FileStream file)
    {
        _ = file.Seek(-1, SeekOrigin.End);
        return file.ReadByte();
    }
}
