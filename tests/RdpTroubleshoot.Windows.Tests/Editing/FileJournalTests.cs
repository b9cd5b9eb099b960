using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Windows.Repairs;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests.Editing;

/// <summary>Wherever they run; who keeps the folder is asked for in the tests of its guards.</summary>
public sealed class FileJournalTests : IDisposable
{
    private const string Id = "20261124T140000Z-00000001";
    private readonly string above = Directory.CreateTempSubdirectory("RdpTroubleshootTests").FullName;
    private readonly string folder;
    private readonly FileJournal journal;

    public FileJournalTests()
    {
        folder = Path.Combine(above, "Repairs");
        journal = new FileJournal(folder, Platform.IsWindowsOrWine ? new NoGuard() : new UnixFolderGuard());
    }

    public void Dispose() => Directory.Delete(above, recursive: true);

    [Fact]
    public void Every_line_is_in_the_file_when_the_call_returns_and_is_read_back()
    {
        Done(journal.Begin(Header(Id)));
        Done(journal.Append(Id, """{"line":"applying","n":1}"""));
        Done(journal.Append(Id, """{"line":"applied","n":1}"""));
        string text = journal.ReadText(Id).Value;
        Assert.Equal(Header(Id).ToLine() + "\n" + """{"line":"applying","n":1}""" + "\n" + """{"line":"applied","n":1}""" + "\n", text);
        Assert.Equal(text, File.ReadAllText(FileOf(Id)));
    }

    [Fact]
    public void A_line_that_was_torn_stays_and_the_next_one_begins_on_its_own()
    {
        Done(journal.Begin(Header(Id)));
        File.AppendAllText(FileOf(Id), """{"line":"appl""");
        Done(journal.Append(Id, """{"line":"recovered"}"""));
        Assert.EndsWith("\n{\"line\":\"appl\n{\"line\":\"recovered\"}\n", journal.ReadText(Id).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void While_a_run_has_the_machine_no_other_gets_it()
    {
        Done(journal.Enter(out IDisposable? first));
        EditResult second = journal.Enter(out IDisposable? none);
        Assert.False(second.IsDone);
        Assert.Null(none);
        Assert.Contains("under way", second.Why, StringComparison.Ordinal);
        first!.Dispose();
        Done(journal.Enter(out IDisposable? third));
        third!.Dispose();
        Assert.Empty(journal.ReadIds().Value);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void A_run_is_never_written_over_another()
    {
        Done(journal.Begin(Header(Id)));
        EditResult again = journal.Begin(Header(Id));
        Assert.False(again.IsDone);
        Assert.Contains("it is there already", again.Why, StringComparison.Ordinal);
        Assert.Equal(Header(Id).ToLine() + "\n", journal.ReadText(Id).Value);
    }

    [Fact]
    public void A_line_of_a_run_that_never_began_is_refused_and_makes_no_file()
    {
        Done(journal.Begin(Header(Id)));
        Assert.Contains("not there", journal.Append("20261124T140000Z-00000002", "{}").Why, StringComparison.Ordinal);
        Assert.Equal([Id], journal.ReadIds().Value);
        Assert.True(journal.ReadText("20261124T140000Z-00000002").IsAbsent);
    }

    [Fact]
    public void The_runs_are_listed_the_oldest_first_and_other_files_are_not_runs()
    {
        Assert.Empty(journal.ReadIds().Value);
        Assert.False(Directory.Exists(folder));
        Done(journal.Begin(Header("20261125T140000Z-00000001")));
        Done(journal.Begin(Header("20261124T140000Z-0000000A")));
        Done(journal.Begin(Header(Id)));
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "");
        File.WriteAllText(Path.Combine(folder, "notes.jsonl"), "");
        Done(journal.PrepareBackupFolder(Id));
        Assert.Equal([Id, "20261124T140000Z-0000000A", "20261125T140000Z-00000001"], journal.ReadIds().Value);
    }

    [Fact]
    public void An_id_that_leads_out_of_the_folder_is_no_run()
    {
        Done(journal.Begin(Header(Id)));
        string outside = Path.Combine("..", "x");
        Assert.All([outside, "..", "", "1/../../x", @"1\..\..\x", "CON"], id =>
        {
            Assert.False(journal.Append(id, "{}").IsDone);
            Assert.False(journal.PrepareBackupFolder(id).IsDone);
            Assert.True(journal.ReadText(id).IsAbsent);
        });
        Assert.Equal(["Repairs"], Directory.EnumerateFileSystemEntries(above).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void What_is_no_line_is_not_written()
    {
        Done(journal.Begin(Header(Id)));
        Assert.All(["a\nb", "\u00E4", "a\0", new string('x', JournalLimits.LineLength + 1)], line => Assert.False(journal.Append(Id, line).IsDone));
        Assert.Equal(Header(Id).ToLine() + "\n", journal.ReadText(Id).Value);
    }

    [Fact]
    public void A_journal_that_others_read_meanwhile_is_still_written()
    {
        Done(journal.Begin(Header(Id)));
        using var reader = new FileStream(FileOf(Id), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Done(journal.Append(Id, "{}"));
    }

    [Fact]
    public void Files_that_are_moved_aside_get_a_folder_of_their_run()
    {
        Done(journal.PrepareBackupFolder(Id));
        Done(journal.PrepareBackupFolder(Id));
        Assert.True(Directory.Exists(Path.Combine(folder, Id)));
        Assert.Equal(Path.Combine(folder, Id), journal.BackupFolder(Id));
    }

    [Fact]
    public void A_file_longer_than_any_journal_is_a_failed_read()
    {
        Done(journal.Begin(Header(Id)));
        using (var file = new FileStream(FileOf(Id), FileMode.Open))
        {
            file.SetLength(JournalLimits.TextLength + 1L);
        }

        Assert.Equal(ObservedState.Failed, journal.ReadText(Id).State);
        Assert.Contains("full", journal.Append(Id, "{}").Why, StringComparison.Ordinal);
    }

    [WithoutWindowsFact]
    public void Nobody_else_can_read_a_journal_or_list_the_folder()
    {
        Done(journal.Begin(Header(Id)));
        Done(journal.PrepareBackupFolder(Id));
        const UnixFileMode folderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.Equal(folderMode, File.GetUnixFileMode(folder));
        Assert.Equal(folderMode, File.GetUnixFileMode(journal.BackupFolder(Id)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FileOf(Id)));
    }

    [WithoutWindowsFact]
    public void A_folder_that_others_prepared_or_that_is_a_link_is_neither_written_nor_read()
    {
        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        Assert.Contains("open to others", journal.Begin(Header(Id)).Why, StringComparison.Ordinal);
        Assert.Equal(ObservedState.Failed, journal.ReadIds().State);
        Assert.Equal(ObservedState.Failed, journal.ReadText(Id).State);
        Directory.Move(folder, folder + "2");
        Directory.CreateSymbolicLink(folder, folder + "2");
        Assert.Contains("is a link", journal.Begin(Header(Id)).Why, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [WithoutWindowsFact]
    public void A_full_disk_is_reported_by_the_line_that_did_not_fit()
    {
        Done(journal.Begin(Header(Id)));
        File.Delete(FileOf(Id));
        File.CreateSymbolicLink(FileOf(Id), "/dev/full");
        EditResult result = journal.Append(Id, "{}");
        Assert.Equal(112u, result.Code);
        Assert.EndsWith("the disk is full", result.Why, StringComparison.Ordinal);
    }

    [WithoutWindowsFact]
    public void A_run_on_a_full_disk_does_not_begin_and_one_that_fills_it_keeps_what_was_written()
    {
        string disk = Directory.CreateDirectory(Path.Combine(above, "disk")).FullName;
        Assert.SkipUnless(Ran("mount", "-t", "tmpfs", "-o", "size=16k,mode=700", "tmpfs", disk), "needs the right to mount a small file system");
        try
        {
            var small = new FileJournal(Path.Combine(disk, "Repairs"));
            Done(small.Begin(Header(Id)));
            EditResult full = EditResult.Done;
            int lines = 0;
            for (; full.IsDone && lines < 100; lines++)
            {
                full = small.Append(Id, new string('x', 1000));
            }

            Assert.EndsWith("the disk is full", full.Why, StringComparison.Ordinal);
            Assert.StartsWith(Header(Id).ToLine() + "\n" + string.Concat(Enumerable.Repeat(new string('x', 1000) + "\n", lines - 1)), small.ReadText(Id).Value, StringComparison.Ordinal);
            EditResult begun = small.Begin(Header("20261124T150000Z-00000001"));
            Assert.EndsWith("the disk is full", begun.Why, StringComparison.Ordinal);
            Assert.Equal([Id], small.ReadIds().Value);
        }
        finally
        {
            Assert.True(Ran("umount", disk));
        }
    }

    private static bool Ran(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static JournalHeader Header(string id) => new()
    {
        Id = id,
        StartedAt = new DateTime(2026, 11, 24, 14, 0, 0, DateTimeKind.Utc),
        ComputerName = "VM01",
        ModuleVersion = "0.1.0",
        Identity = "S-1-5-18",
        Repairs = ["FIX4001"],
    };

    private static void Done(EditResult result) => Assert.True(result.IsDone, result.Why);

    private string FileOf(string id) => Path.Combine(folder, id + ".jsonl");

    private sealed class NoGuard : IFolderGuard
    {
        public bool Exists(string folder) => Directory.Exists(folder);

        public void Create(string folder) => Directory.CreateDirectory(folder);

        public void Require(string folder) => Assert.True(Directory.Exists(folder));
    }
}
