using System;
using System.Diagnostics;
using System.IO;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Console;

public sealed class ConsoleTests : IDisposable
{
    private readonly TestFolder folder = new();

    public ConsoleTests()
    {
        folder.Write("bare.json", TestSnapshots.Bare());
        folder.Write("with blank.json", TestSnapshots.SwitchedOff());
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_failing_host_gives_exit_code_3_and_its_diagnosis()
    {
        ConsoleRun run = Run("Test-RdpHost", "-Snapshot", "with blank.json");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("VM02  Failing: 1 root cause", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData(0, "Get-RdpCheck", "RDP1001")]
    [InlineData(0, "-Version")]
    [InlineData(0, "-Help")]
    [InlineData(0, "Get-RdpCheck -Area Listener, Service | Where-Object Id -like RDP2*")]
    [InlineData(1, "Test-RdpHost", "nothing.json")]
    [InlineData(1, "-Command", "Test-RdpHost bare.json; Test-RdpHost nothing.json")]
    [InlineData(1, "-Command", "throw 'x'")]
    [InlineData(1, "-Command", "if (")]
    [InlineData(2, "-Nonsense")]
    [InlineData(2, "-Command")]
    [InlineData(2, "-File", "nothing.ps1")]
    [InlineData(3, "Test-RdpListener", "with blank.json", "-Id", "RDP1001,RDP1002")]
    [InlineData(3, "-Command", "Test-RdpHost bare.json;", "Test-RdpHost 'with blank.json'")]
    [InlineData(3, "Test-RdpHost", "bare.json", "-Quiet")]
    [InlineData(5, "Test-RdpHost", "bare.json")]
    [InlineData(7, "-Command", "exit 7")]
    public void The_exit_code_tells_what_the_run_came_to(int code, params string[] arguments)
    {
        ConsoleRun run = Run(arguments);
        Assert.True(code == run.ExitCode, $"{run.ExitCode}: {run.Output}{run.Error}");
        Assert.Equal(code is 1 or 2, run.Error.Trim().Length > 0);
    }

    [Fact]
    public void A_connection_that_fails_gives_exit_code_3_and_one_that_works_0()
    {
        using var healthy = new Peer("healthy");
        ConsoleRun failing = Run("Test-RdpConnection", Peer.Closed);
        Assert.Equal(3, failing.ExitCode);
        Assert.Contains("Failing: at stage Tcp", failing.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("Test-RdpConnection", healthy.Address).ExitCode);
    }

    [Fact]
    public void Commands_come_from_standard_input_with_or_without_a_dash()
    {
        Assert.Contains("RDP1001", ConsoleProcess.Run(folder.Path, "(Get-RdpCheck RDP1001).Id", "-").Output, StringComparison.Ordinal);
        Assert.Contains("RDP1001", ConsoleProcess.Run(folder.Path, "(Get-RdpCheck RDP1001).Id").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_do_shows_the_help_and_is_wrong_usage()
    {
        ConsoleRun run = Run();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Usage", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_file_gets_its_arguments()
    {
        folder.Write("s.ps1", "param($Name, [switch]$Loud) \"$Name/$Loud\"");
        Assert.Equal("a b/True", Run("-File", "s.ps1", "-Name", "a b", "-Loud").Output.Trim());
    }

    [Fact]
    public void An_unknown_command_says_what_there_is()
    {
        ConsoleRun run = Run("Format-Tabel");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("-Help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_is_an_error_that_says_how_to_do_without()
    {
        ConsoleRun run = Run("Export-RdpSnapshot", "out.json", "-Snapshot", "bare.json", "-Confirm");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("-Confirm:$false", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.In("out.json")));
    }

    [Fact]
    public void Redirected_output_is_plain_and_80_columns_wide()
    {
        ConsoleRun run = Run("Get-RdpCheck");
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Fact]
    public void Ctrl_C_ends_a_run_within_a_second()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent with kill, and received through coreutils' env.");
        using Process process = ConsoleProcess.StartInterruptible(folder.Path, "-Command", "'ready'; while ($true) { }");
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        var watch = Stopwatch.StartNew();
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        bool ended = process.WaitForExit(TimeSpan.FromSeconds(5));
        if (!ended)
        {
            process.Kill();
        }

        Assert.True(ended, "It did not end.");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"It took {watch.Elapsed}.");
        Assert.Equal(130, process.ExitCode);
    }

    [Fact]
    public void The_build_for_Windows_PowerShell_imports_and_runs()
    {
        string assembly = Path.Combine(Repository.Root, "bin", "net462", "RdpTroubleshoot.dll");
        ConsoleRun run = Run("-Module", assembly, "-Command", "(Test-RdpHost 'with blank.json').Verdict.ToString(); (Get-RdpCheck).Count");
        Assert.Empty(run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Failing", run.Output, StringComparison.Ordinal);
    }

    private ConsoleRun Run(params string[] arguments) => ConsoleProcess.Run(folder.Path, "", arguments);
}
