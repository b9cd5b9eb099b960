using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Tests.Console;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Script;

public sealed class ScriptTests : IDisposable
{
    /// <summary>The most that the file may have, in bytes. Wanted are 250,000, which it misses (docs/architecture.md); this keeps it from growing unnoticed.</summary>
    private const int MostBytes = 430_000;

    private readonly MadeScript script = new();

    public void Dispose() => script.Dispose();

    [Theory]
    [InlineData("healthy", 0)]
    [InlineData("network-service-lost-key", 3)]
    [InlineData("hardened-will-fail", 4)]
    public void A_recorded_host_is_judged_as_by_the_module_with_nothing_of_it_in_reach(string sample, int code)
    {
        ConsoleRun run = script.Run("-Snapshot", MadeScript.Sample(sample), "-Folder", "kept");
        Assert.True(code == run.ExitCode, run.Output + run.Error);
        using var engine = new Engine();
        var expected = (Diagnosis)engine.Run("Test-RdpHost $args[0]", MadeScript.Sample(sample)).Values.Single();
        var actual = (Diagnosis)engine.Run("ConvertFrom-RdpScriptOutput $args[0]", MadeScript.Tail(run.Output)).Values.Single();
        Assert.Equal(expected.Verdict, actual.Verdict);
        Assert.Equal(expected.ObservedAt, actual.ObservedAt);
        Assert.Equal(expected.RootCauses.Select(cause => cause.CheckId), actual.RootCauses.Select(cause => cause.CheckId));
        Assert.Equal(expected.Findings.Select(finding => finding.CheckId + finding.Outcome), actual.Findings.Select(finding => finding.CheckId + finding.Outcome));
    }

    [Fact]
    public void What_did_not_fit_comes_part_by_part_and_is_the_whole_diagnosis()
    {
        string sample = MadeScript.Sample("network-service-lost-key");
        string first = MadeScript.Tail(script.Run("-Snapshot", sample, "-Folder", "kept").Output);
        int parts = File.ReadAllLines(Directory.GetFiles(Path.Combine(script.Folder, "kept")).Single()).Length;
        string[] outputs = [.. Enumerable.Range(1, parts).Reverse().Select(part => MadeScript.Tail(script.Run("-Part", $"{part}", "-Folder", "kept").Output))];
        using var engine = new Engine();
        RunOutput read = engine.Run("$args[0] | ConvertFrom-RdpScriptOutput", (object)(string[])[first, .. outputs]);
        Assert.Empty(read.Errors);
        var expected = (Diagnosis)engine.Run("Test-RdpHost $args[0]", sample).Values.Single();
        var actual = (Diagnosis)read.Values.Single();
        Assert.Equal(expected.Findings.Select(finding => $"{finding} {string.Join("|", finding.Proof)}"), actual.Findings.Select(finding => $"{finding} {string.Join("|", finding.Proof)}"));
        Assert.Equal(1, script.Run("-Part", $"{parts + 1}", "-Folder", "kept").ExitCode);
    }

    [Fact]
    public void A_snapshot_comes_through_in_parts_and_is_judged_the_same()
    {
        string sample = MadeScript.Sample("orphan-certificate");
        ConsoleRun run = script.Run("-Job", "Snapshot", "-Snapshot", sample, "-Folder", "kept");
        Assert.Equal(0, run.ExitCode);
        int parts = File.ReadAllLines(Directory.GetFiles(Path.Combine(script.Folder, "kept")).Single()).Length;
        string[] outputs = [MadeScript.Tail(run.Output), .. Enumerable.Range(2, parts - 1).Select(part => MadeScript.Tail(script.Run("-Part", $"{part}", "-Folder", "kept").Output))];
        using var engine = new Engine();
        var snapshot = (HostSnapshot)engine.Run("$args[0] | ConvertFrom-RdpScriptOutput", (object)outputs).Values.Single();
        Assert.Equal(HostSnapshot.Parse(File.ReadAllText(sample)).Json, snapshot.Json);
    }

    [Fact]
    public void Repair_without_ids_shows_the_plan_and_says_what_to_add()
    {
        ConsoleRun run = script.Run("-Job", "Repair", "-Snapshot", MadeScript.Sample("network-service-lost-key"), "-Folder", "kept");
        Assert.Contains("would change", run.Output, StringComparison.Ordinal);
        Assert.Contains("Job=Repair RepairId=", run.Output, StringComparison.Ordinal);
        Assert.Contains("FIX4001", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public void A_recorded_host_is_never_repaired() =>
        Assert.Equal(2, script.Run("-Job", "Repair", "-RepairId", "FIX4001", "-Snapshot", MadeScript.Sample("network-service-lost-key")).ExitCode);

    [Fact]
    public void One_area_is_judged_and_that_is_said()
    {
        ConsoleRun run = script.Run("-Area", "MachineKeys", "-Snapshot", MadeScript.Sample("network-service-lost-key"));
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Judged is only: MachineKeys.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("RDP1001", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Job", "Mend", "Test, Repair, Snapshot, Undo")]
    [InlineData("-Area", "Link", "Listener")]
    [InlineData("-RepairId", "FIX0", "FIX4001")]
    [InlineData("-Force", "perhaps", "true or false")]
    [InlineData("-Part", "none", "number")]
    public void A_parameter_that_means_nothing_is_wrong_usage_and_says_what_does(string parameter, string value, string says)
    {
        ConsoleRun run = script.Run(parameter, value, "-Snapshot", MadeScript.Sample("healthy"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(says, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.json")]
    [InlineData("rdp.ps1")]
    public void A_snapshot_that_is_none_is_an_error_with_words(string path)
    {
        ConsoleRun run = script.Run("-Snapshot", path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cannot be read", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"$($ExecutionContext.SessionState.LanguageMode)\"", "'ConstrainedLanguage'", 10, "Constrained Language")]
    [InlineData("[IntPtr]::Size", "4", 11, "32-bit")]
    [InlineData("else { 394802 }", "else { 394271 }", 12, ".NET Framework 4.6.2")]
    [InlineData("-not $Snapshot -and [Environment]::OSVersion.Platform -eq 'Win32NT'", "$true", 13, "not elevated")]
    [InlineData("$expected = '", "$expected = '00", 14, "altered")]
    [InlineData("$packed = @'\n", "$packed = @'\n!!!!", 14, "altered")]
    [InlineData("$packed = @'\n", "$packed = @'\nAAAA", 14, "altered")]
    public void Where_it_cannot_run_it_says_why_and_ends_with_a_code_of_its_own(string condition, string otherwise, int code, string says)
    {
        if (code == 13)
        {
            script.With("$me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)", "$false")
                .With("[Security.Principal.WindowsPrincipal]::new([Security.Principal.WindowsIdentity]::GetCurrent())", "$null");
        }

        ConsoleRun run = script.With(condition, otherwise).Run("-Snapshot", MadeScript.Sample("healthy"));
        Assert.True(code == run.ExitCode, $"{run.ExitCode} {run.Output} {run.Error}");
        Assert.Contains(says, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("RDPT1:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_Constrained_Language_it_says_so_before_anything_that_is_forbidden_there()
    {
        using var engine = new Engine();
        using PowerShell shell = engine.Shell(script.Text.Replace("exit 10", "return", StringComparison.Ordinal));
        shell.Runspace.SessionStateProxy.LanguageMode = PSLanguageMode.ConstrainedLanguage;
        string output = string.Join("\n", shell.Invoke());
        Assert.Empty(shell.Streams.Error);
        Assert.Contains("PowerShell is in Constrained Language here", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Elsewhere_than_on_Windows_it_asks_for_a_snapshot()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "this is Windows");
        ConsoleRun run = script.Run();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("has to be Windows", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_writes_nothing_where_nobody_named_a_folder()
    {
        string[] before = Directory.GetFileSystemEntries(script.Folder, "*", SearchOption.AllDirectories);
        _ = script.Run("-Snapshot", MadeScript.Sample("network-service-lost-key"));
        Assert.Equal([.. before.Order()], Directory.GetFileSystemEntries(script.Folder, "*", SearchOption.AllDirectories).Order());
    }

    [Fact]
    public void The_file_is_ASCII_with_lines_that_no_tool_breaks_and_small_enough_to_send()
    {
        Assert.All(script.Text, c => Assert.True(c is '\n' or (>= ' ' and <= '~')));
        Assert.All(script.Text.Split('\n'), line => Assert.InRange(line.Length, 0, 200));
        Assert.InRange(script.Text.Length, 1, MostBytes);
    }

    [Fact]
    public void It_parses_and_names_no_command_that_a_bare_machine_lacks()
    {
        ScriptBlockAst ast = Parser.ParseInput(script.Text, out _, out ParseError[] errors);
        Assert.Empty(errors);
        Assert.Empty(ast.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true));
    }

    [Fact]
    public void The_defaults_are_those_that_it_was_made_with_and_parameters_win()
    {
        using var made = new MadeScript("-Job Repair -RepairId fix4001, FIX2001 -Area Listener, Tls -RunId 20261123T070000Z-0000002A");
        Assert.Contains("$Job = 'Repair'", made.Text, StringComparison.Ordinal);
        Assert.Contains("$RepairId = 'FIX4001,FIX2001'", made.Text, StringComparison.Ordinal);
        Assert.Contains("$Area = 'Listener,Tls'", made.Text, StringComparison.Ordinal);
        Assert.Contains("$RunId = '20261123T070000Z-0000002A'", made.Text, StringComparison.Ordinal);
        Assert.Equal(0, made.Run("-Job", "Test", "-Area", "Listener", "-Snapshot", MadeScript.Sample("healthy")).ExitCode);
    }
}
