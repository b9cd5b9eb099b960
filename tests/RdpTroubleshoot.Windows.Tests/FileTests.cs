using System;
using System.Globalization;
using System.IO;
using System.Linq;
using RdpTroubleshoot.Hosts;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

public sealed class FileTests : IDisposable
{
    private readonly LiveHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("RdpTroubleshootTests").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [OnWindowsFact]
    public void Files_and_folders_are_told_apart()
    {
        File.WriteAllText(Path.Combine(folder, "key"), "");
        Assert.Equal(FileKind.File, host.Files.ReadKind(Path.Combine(folder, "key")).Value);
        Assert.Equal(FileKind.Directory, host.Files.ReadKind(folder).Value);
        Assert.Equal(FileKind.Directory, host.Files.ReadKind(@"C:\").Value);
    }

    [OnWindowsFact]
    public void A_file_that_another_program_holds_open_is_still_described()
    {
        string path = Path.Combine(folder, "locked");
        using var held = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(FileKind.File, host.Files.ReadKind(path).Value);
        Assert.Equal(ObservedState.Present, host.Files.ReadSddl(path).State);
    }

    [OnWindowsFact]
    public void A_path_that_leads_nowhere_is_absent()
    {
        Assert.Equal(ObservedState.Absent, host.Files.ReadKind(Path.Combine(folder, "none")).State);
        Assert.Equal(ObservedState.Absent, host.Files.ReadKind(Path.Combine(folder, "none", "deeper")).State);
        Assert.Equal(ObservedState.Absent, host.Files.ReadSddl(Path.Combine(folder, "none")).State);
        Assert.Equal(ObservedState.Absent, host.Files.ReadEntries(Path.Combine(folder, "none")).State);
    }

    [OnWindowsFact]
    public void Owner_group_and_permissions_are_read_as_SDDL()
    {
        string sddl = host.Files.ReadSddl(folder).Value;
        Assert.StartsWith("O:", sddl, StringComparison.Ordinal);
        Assert.Contains("D:", sddl, StringComparison.Ordinal);
    }

    [OnWindowsFact]
    public void An_empty_folder_has_an_empty_list() => Assert.Empty(host.Files.ReadEntries(folder).Value);

    [OnWindowsFact]
    public void Every_name_of_a_folder_is_listed()
    {
        string[] names = [.. Enumerable.Range(1, 1500).Select(number => "f686aace6942fb7f7ceb231212eef4a4_" + number.ToString("D6", CultureInfo.InvariantCulture))];
        foreach (string name in names)
        {
            File.WriteAllText(Path.Combine(folder, name), "");
        }

        Directory.CreateDirectory(Path.Combine(folder, "sub"));
        Assert.Equal([.. names, "sub"], host.Files.ReadEntries(folder).Value.ToOrdered());
    }

    [OnWindowsFact]
    public void The_names_of_a_file_are_a_failure_and_not_an_empty_list()
    {
        string path = Path.Combine(folder, "key");
        File.WriteAllText(path, "");
        Assert.Equal(ObservedState.Failed, host.Files.ReadEntries(path).State);
    }

    [OnWindowsFact]
    public void A_path_beyond_the_old_limit_is_read()
    {
        string deep = Path.Combine([folder, .. Enumerable.Repeat(new string('d', 60), 5)]);
        Directory.CreateDirectory(deep);
        Assert.Equal(FileKind.Directory, host.Files.ReadKind(deep).Value);
    }

    [OnWindowsFact]
    public void A_path_to_another_machine_or_a_device_is_never_opened()
    {
        foreach (string path in new[] { @"\\server\share\x", @"\\.\PhysicalDrive0", @"\\?\C:\Windows", @"Windows", @"C:Windows", "C:\\a\0b" })
        {
            Assert.Equal(ObservedState.Failed, host.Files.ReadKind(path).State);
        }
    }
}
