using System;
using System.IO;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Editing;
using RdpTroubleshoot.Windows.Repairs;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests.Editing;

public sealed class FolderGuardTests : IDisposable
{
    private readonly string above = Directory.CreateTempSubdirectory("RdpTroubleshootTests").FullName;

    public void Dispose() => Directory.Delete(above, recursive: true);

    [OnWindowsFact]
    public void A_folder_below_one_that_a_person_owns_is_refused_by_name()
    {
        var guard = new WindowsFolderGuard();
        string folder = Path.Combine(above, "Repairs");
        guard.Create(folder);
        RefusedException refused = Assert.Throws<RefusedException>(() => guard.Require(folder));
        Assert.Contains("name a folder that only administrators can change", refused.Message, StringComparison.Ordinal);
    }

    [OnRealWindowsFact("wine does not keep the rights of files")]
    public void A_folder_in_ProgramData_is_made_for_administrators_and_SYSTEM_only()
    {
        string root = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), Path.GetFileName(above));
        string folder = Path.Combine(root, "Repairs");
        try
        {
            var guard = new WindowsFolderGuard();
            guard.Create(folder);
            guard.Require(folder);
            string sddl = new LiveHost().Files.ReadSddl(folder).Value;
            Assert.StartsWith("O:BA", sddl, StringComparison.Ordinal);
            Assert.Contains("(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)", sddl, StringComparison.Ordinal);
            Assert.True(new LiveEditor().SetFileSddl(folder, "O:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FR;;;BU)").IsDone);
            Assert.Contains("open to others", Assert.Throws<RefusedException>(() => guard.Require(folder)).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [OnWindowsFact]
    public void What_is_not_there_is_told_from_what_is() =>
        Assert.Equal((true, false), (new WindowsFolderGuard().Exists(above), new WindowsFolderGuard().Exists(Path.Combine(above, "none", "deeper"))));

    [OnWindowsFact]
    public void A_folder_on_another_machine_is_never_made() =>
        Assert.Throws<RefusedException>(() => new WindowsFolderGuard().Create(@"\\server\share\Repairs"));

    [OnWineFact]
    public void Where_rights_are_not_kept_no_run_begins()
    {
        EditResult result = new FileJournal(Path.Combine(above, "Repairs")).PrepareBackupFolder("1");
        Assert.False(result.IsDone, "wine keeps the rights of folders now: make a test of it");
    }
}
