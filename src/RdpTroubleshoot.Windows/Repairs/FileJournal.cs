using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Repairs;

/// <summary>
/// Journals as files of a folder that only administrators and SYSTEM can change (elsewhere: its owner), one <c>&lt;id&gt;.jsonl</c> a
/// run. A line is on the disk, past every cache, when the call that wrote it returns. A folder that others could write to is refused,
/// for reading too: what stands in a journal is carried out when a repair is taken back.
/// </summary>
public sealed class FileJournal : IRepairJournal
{
    private const string Extension = ".jsonl";
    private const string LockName = "running.lock";

    private readonly IFolderGuard guard;

    /// <summary>Journals in a folder. Nothing is read or made yet.</summary>
    /// <param name="folder">The full path, such as <see cref="DefaultFolder"/>; it is made, with its rights, when the first journal begins.</param>
    public FileJournal(string folder)
        : this(folder, DefaultGuard())
    {
    }

    /// <summary>Journals in a folder that is guarded otherwise.</summary>
    /// <param name="folder">The full path.</param>
    /// <param name="guard">Who keeps it.</param>
    internal FileJournal(string folder, IFolderGuard guard)
    {
        Folder = folder.Length > 3 ? folder.TrimEnd(Path.DirectorySeparatorChar) : folder;
        this.guard = guard;
    }

    /// <summary>Where journals are kept when nothing else is said: <c>%ProgramData%\RdpTroubleshoot\Repairs</c>.</summary>
    public static string DefaultFolder =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "RdpTroubleshoot", "Repairs");

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    public EditResult Begin(JournalHeader header) => Write(header.Id, header.ToLine(), FileMode.CreateNew);

    /// <inheritdoc/>
    public EditResult Append(string id, string line) => Write(id, line, FileMode.Open);

    /// <inheritdoc/>
    public Observed<IReadOnlyList<string>> ReadIds() => JournalOutcome.Read<IReadOnlyList<string>>(Folder, () =>
    {
        if (!guard.Exists(Folder))
        {
            return Observed.Present<IReadOnlyList<string>>([]);
        }

        guard.Require(Folder);
        var ids = new List<string>();
        foreach (string file in Directory.EnumerateFiles(Folder, "*" + Extension))
        {
            string id = Path.GetFileNameWithoutExtension(file);
            if (JournalId.IsValid(id) && file.EndsWith(Extension, StringComparison.Ordinal))
            {
                Bounds.Add(ids, id);
            }
        }

        ids.Sort(StringComparer.Ordinal);
        return Observed.Present<IReadOnlyList<string>>(ids);
    });

    /// <inheritdoc/>
    public Observed<string> ReadText(string id) => JournalOutcome.Read(PathOf(id), () =>
    {
        if (!JournalId.IsValid(id) || !guard.Exists(Folder))
        {
            return Observed.Absent<string>();
        }

        guard.Require(Folder);
        using var file = new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (file.Length > JournalLimits.TextLength)
        {
            throw new UnreadableException("it is longer than any journal");
        }

        // It may grow meanwhile: what is beyond the length that was seen is left for the next read.
        byte[] bytes = new byte[file.Length];
        int length = 0;
        for (int read; length < bytes.Length && (read = file.Read(bytes, length, bytes.Length - length)) > 0;)
        {
            length += read;
        }

        return Observed.Present(Encoding.ASCII.GetString(bytes, 0, length));
    });

    /// <summary>Keeps other runs out until it is let go, also when this process ends: two that change one machine would each see the other's half work.</summary>
    /// <param name="hold">What lets go; null when it was not got.</param>
    /// <returns>Failed when another run is under way, or the folder is not fit.</returns>
    public EditResult Enter(out IDisposable? hold)
    {
        FileStream? file = null;
        EditResult entered = JournalOutcome.Write(Path.Combine(Folder, LockName), () =>
        {
            guard.Create(Folder);
            guard.Require(Folder);
            file = JournalFile.Hold(Path.Combine(Folder, LockName));
        });
        hold = file;
        return entered;
    }

    /// <summary>Makes the folder that a run moves files to, <c>&lt;folder&gt;\&lt;id&gt;</c>, with the rights of the folder itself.</summary>
    /// <param name="id">The run's id.</param>
    /// <returns>Done when it is there and only administrators and SYSTEM can change it.</returns>
    public EditResult PrepareBackupFolder(string id) => JournalOutcome.Write(BackupFolder(id), () =>
    {
        RequireId(id);
        guard.Create(BackupFolder(id));
        guard.Require(BackupFolder(id));
    });

    /// <summary>Where a run moves files to.</summary>
    /// <param name="id">The run's id.</param>
    public string BackupFolder(string id) => Path.Combine(Folder, id);

    private static IFolderGuard DefaultGuard() =>
#if NET
        LiveHost.IsSupported ? new WindowsFolderGuard() : new UnixFolderGuard();
#else
        LiveHost.IsSupported ? new WindowsFolderGuard() : new NoFolderGuard();
#endif

    private static void RequireId(string id)
    {
        if (!JournalId.IsValid(id))
        {
            throw new UnreadableException("this is not the id of a run");
        }
    }

    private EditResult Write(string id, string line, FileMode mode) => JournalOutcome.Write(PathOf(id), () =>
    {
        RequireId(id);
        if (line.Length > JournalLimits.LineLength || line.Any(c => c is < ' ' or > '~'))
        {
            throw new UnreadableException("this is not a line of a journal");
        }

        if (mode == FileMode.CreateNew)
        {
            guard.Create(Folder);
        }

        guard.Require(Folder);
        JournalFile.Write(PathOf(id), line, mode);
    });

    private string PathOf(string id) => Path.Combine(Folder, id + Extension);
}
