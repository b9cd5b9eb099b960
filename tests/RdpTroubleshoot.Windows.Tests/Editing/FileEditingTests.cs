using System;
using System.IO;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Editing;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests.Editing;

public sealed class FileEditingTests : IDisposable
{
    private readonly LiveHost host = new();
    private readonly LiveEditor editor = new();
    private readonly string folder = Directory.CreateTempSubdirectory("RdpTroubleshootTests").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [OnWindowsFact]
    public void A_file_is_moved_whole_and_moved_back()
    {
        string from = Planted("key");
        string to = At("kept");
        Done(editor.MoveFile(from, to));
        Assert.True(host.Files.ReadKind(from).IsAbsent);
        Assert.Equal("key", File.ReadAllText(to));
        Done(editor.MoveFile(to, from));
        Assert.Equal("key", File.ReadAllText(from));
        Assert.True(host.Files.ReadKind(to).IsAbsent);
    }

    [OnWindowsFact]
    public void A_file_is_moved_into_another_folder()
    {
        Directory.CreateDirectory(At("backup"));
        Done(editor.MoveFile(Planted("key"), At(@"backup\f686aace")));
        Assert.Equal("key", File.ReadAllText(At(@"backup\f686aace")));
    }

    [OnWindowsFact]
    public void Nothing_is_replaced_by_a_moved_file()
    {
        EditResult result = editor.MoveFile(Planted("key"), Planted("other"));
        Assert.Equal(183u, result.Code);
        Assert.Contains("nothing is replaced", result.Why, StringComparison.Ordinal);
        Assert.Equal("key", File.ReadAllText(At("key")));
        Assert.Equal("other", File.ReadAllText(At("other")));
    }

    [OnWindowsFact]
    public void A_file_or_a_folder_that_is_not_there_is_said_to_be_so()
    {
        Assert.Equal(2u, editor.MoveFile(At("none"), At("x")).Code);
        EditResult result = editor.MoveFile(Planted("key"), At(@"none\x"));
        Assert.Contains("is not there", result.Why, StringComparison.Ordinal);
        Assert.True(File.Exists(At("key")));
    }

    [OnWindowsFact]
    public void A_folder_is_never_moved()
    {
        Directory.CreateDirectory(At("MachineKeys"));
        Assert.Contains("only files are moved", editor.MoveFile(At("MachineKeys"), At("x")).Why, StringComparison.Ordinal);
        Assert.True(Directory.Exists(At("MachineKeys")));
    }

    [OnWindowsFact]
    public void A_file_that_another_program_holds_stays_and_the_words_say_what_to_do()
    {
        string path = Planted("key");
        using var held = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        EditResult result = editor.MoveFile(path, At("x"));
        Assert.Equal(32u, result.Code);
        Assert.Contains("in use by another process", result.Why, StringComparison.Ordinal);
    }

    [OnWineFact]
    public void Rights_that_the_volume_does_not_keep_are_a_failure()
    {
        EditResult result = editor.SetFileSddl(Planted("key"), "O:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)");
        Assert.False(result.IsDone, "wine keeps the rights of files now: make a test of it");
        Assert.NotEqual("", result.Why);
    }

    [OnRealWindowsFact("wine does not keep the rights of files")]
    public void The_rights_of_a_folder_are_set_exactly_and_nothing_below_it_changes()
    {
        string below = Planted("key");
        string before = host.Files.ReadSddl(folder).Value;
        string beforeBelow = host.Files.ReadSddl(below).Value;
        Done(editor.SetFileSddl(folder, "O:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)"));
        Assert.Contains("D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)", host.Files.ReadSddl(folder).Value, StringComparison.Ordinal);
        Assert.Equal(beforeBelow, host.Files.ReadSddl(below).Value);
        Done(editor.SetFileSddl(folder, before));
        Assert.Equal(before, host.Files.ReadSddl(folder).Value);
    }

    [OnRealWindowsFact("wine does not keep the rights of files")]
    public void A_file_that_lets_nobody_in_gets_its_rights_back()
    {
        string path = Planted("key");
        string before = host.Files.ReadSddl(path).Value;
        Done(editor.SetFileSddl(path, "O:SYD:P"));
        Done(editor.SetFileSddl(path, before));
        Assert.Equal(before, host.Files.ReadSddl(path).Value);
    }

    [OnWindowsFact]
    public void The_rights_of_what_is_not_there_are_not_set() => Assert.Equal(2u, editor.SetFileSddl(At("none"), "O:SYD:(A;;FA;;;SY)").Code);

    private string At(string name) => Path.Combine(folder, name);

    private string Planted(string name)
    {
        File.WriteAllText(At(name), name);
        return At(name);
    }

    private static void Done(EditResult result) => Assert.True(result.IsDone, result.Why);
}
