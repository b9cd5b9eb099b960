using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Module;

public class ManifestTests
{
    private static readonly string[] Cmdlets =
    [
        "ConvertFrom-RdpScriptOutput", "Export-RdpReport", "Export-RdpSnapshot", "Get-RdpCheck", "Get-RdpRepair",
        "Get-RdpSnapshot", "Import-RdpSnapshot", "New-RdpScript", "Repair-MachineKeyAcl", "Repair-RdpFirewall",
        "Repair-RdpHost", "Repair-RdpListener", "Repair-RdpService", "Repair-RdpTls", "Reset-RdpSelfSignedCert",
        "Resolve-RdpErrorCode", "Set-RdpCertificate", "Test-MachineKeyAcl", "Test-RdpCertificate", "Test-RdpConnection",
        "Test-RdpFirewall", "Test-RdpHost", "Test-RdpListener", "Test-RdpService", "Undo-RdpRepair",
    ];

    [Fact]
    public void Importing_the_manifest_gives_every_cmdlet_and_nothing_else()
    {
        using var engine = new Engine();
        RunOutput run = engine.Run("Get-Command -Module RdpTroubleshoot");
        Assert.Empty(run.Errors);
        Assert.Equal(Cmdlets, run.Output.Select(command => (string)command.Properties["Name"].Value).Order());
        Assert.All(run.Values, command => Assert.IsType<CmdletInfo>(command));
    }

    [Fact]
    public void Every_cmdlet_in_the_assembly_is_exported() =>
        Assert.Equal(
            Cmdlets,
            typeof(Commands.TestRdpHostCommand).Assembly.GetTypes()
                .SelectMany(type => type.GetCustomAttributes(typeof(CmdletAttribute), false).Cast<CmdletAttribute>())
                .Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}")
                .Order());

    [Fact]
    public void Importing_with_verbose_warns_of_no_unapproved_verb()
    {
        using var engine = new Engine();
        using PowerShell shell = engine.Shell("Import-Module $args[0] -Force", Repository.Manifest);
        shell.Invoke();
        Assert.Empty(shell.Streams.Warning);
        Assert.Empty(shell.Streams.Error);
    }

    [Fact]
    public void Scripts_know_what_each_cmdlet_puts_out()
    {
        using var engine = new Engine();
        foreach (CommandInfo command in engine.Run("Get-Command -Module RdpTroubleshoot").Values.Cast<CommandInfo>())
        {
            Assert.NotEmpty(command.OutputType);
        }
    }

    [Fact]
    public void The_version_is_the_same_in_the_manifest_the_assembly_and_the_snapshots()
    {
        using var engine = new Engine();
        string manifest = engine.Run("(Get-Module RdpTroubleshoot).Version.ToString()").Values.Cast<string>().Single();
        Assert.Equal(typeof(Commands.TestRdpHostCommand).Assembly.GetName().Version!.ToString(3), manifest);
    }

    [Fact]
    public void Windows_PowerShell_reads_the_files_whatever_its_code_page()
    {
        IEnumerable<string> files = Directory.GetFiles(Path.Combine(Repository.Root, "src", "RdpTroubleshoot"), "*.ps1xml").Append(Repository.Manifest);
        Assert.All(files, file => Assert.DoesNotContain(File.ReadAllText(file), letter => letter > '~'));
    }

    [Fact]
    public void A_path_given_as_FullName_Path_or_PSPath_binds_on_every_cmdlet_that_judges()
    {
        using var engine = new Engine();
        foreach (CommandInfo command in engine.Run("Get-Command -Module RdpTroubleshoot -Verb Test").Values.Cast<CommandInfo>().Where(command => command.Name != "Test-RdpConnection"))
        {
            Assert.Equal(["Path", "FullName", "LiteralPath", "PSPath"], command.Parameters["Snapshot"].Aliases);
            Assert.Contains("Quiet", command.Parameters.Keys);
        }
    }
}
