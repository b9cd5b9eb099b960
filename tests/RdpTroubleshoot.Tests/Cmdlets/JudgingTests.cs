using System;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Cmdlets;

public sealed class JudgingTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Engine engine;

    public JudgingTests()
    {
        folder.Write("bare.json", TestSnapshots.Bare());
        folder.Write("off.json", TestSnapshots.SwitchedOff());
        engine = new Engine(folder.Path);
    }

    public void Dispose()
    {
        engine.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_recording_that_holds_nothing_is_incomplete_and_never_healthy()
    {
        var diagnosis = Assert.IsType<Diagnosis>(Assert.Single(engine.Run("Test-RdpHost bare.json").Values));
        Assert.Equal(Verdict.Incomplete, diagnosis.Verdict);
        Assert.Equal(false, Assert.Single(engine.Run("Test-RdpHost bare.json -Quiet").Values));
    }

    [Fact]
    public void Remote_Desktop_that_is_switched_off_is_named_as_a_root_cause()
    {
        var diagnosis = Assert.IsType<Diagnosis>(Assert.Single(engine.Run("Test-RdpHost off.json").Values));
        Assert.Equal(Verdict.Failing, diagnosis.Verdict);
        Assert.Contains(diagnosis.RootCauses, cause => cause.CheckId == "RDP1001");
    }

    [Theory]
    [InlineData("Test-RdpListener", Area.Listener)]
    [InlineData("Test-RdpService", Area.Service)]
    [InlineData("Test-RdpCertificate", Area.Certificate)]
    [InlineData("Test-MachineKeyAcl", Area.MachineKeys)]
    [InlineData("Test-RdpFirewall", Area.Firewall)]
    public void A_cmdlet_of_an_area_runs_its_checks_and_no_other(string cmdlet, Area area)
    {
        RunOutput run = engine.Run($"{cmdlet} bare.json");
        Assert.Empty(run.Errors);
        Assert.NotEmpty(run.Output);
        Assert.All(run.Values.Cast<Finding>(), finding => Assert.Equal(area, finding.Area));
        Assert.All(run.Values.Cast<Finding>(), finding => Assert.Equal("VM01", finding.ComputerName));
        Assert.Equal(false, Assert.Single(engine.Run($"{cmdlet} bare.json -Quiet").Values));
    }

    [Fact]
    public void Quiet_is_true_only_when_every_check_passed() =>
        Assert.Equal(true, Assert.Single(engine.Run("Test-RdpListener off.json -Id RDP1001 -Quiet | ForEach-Object { -not $_ }").Values));

    [Fact]
    public void Quiet_of_no_check_at_all_is_not_true() =>
        Assert.Equal(false, Assert.Single(engine.Run("Test-RdpListener bare.json -Id RDP9* -Quiet").Values));

    [Fact]
    public void Single_checks_can_be_chosen_with_wildcards()
    {
        RunOutput run = engine.Run("Test-RdpListener bare.json -Id RDP1001, rdp101*");
        Assert.All(run.Values.Cast<Finding>(), finding => Assert.True(finding.CheckId is "RDP1001" || finding.CheckId.StartsWith("RDP101", StringComparison.Ordinal)));
        Assert.Contains(run.Values.Cast<Finding>(), finding => finding.CheckId == "RDP1001");
    }

    [Theory]
    [InlineData("Test-RdpListener bare.json -Id RDP1001, RDP9999", "RDP9999", 1)]
    [InlineData("Get-RdpCheck RDP1001, RDP9999", "RDP9999", 1)]
    [InlineData("Test-RdpListener bare.json -Id RDP2001", "RDP2001", 0)]
    public void A_check_that_does_not_exist_is_an_error_and_the_rest_goes_on(string script, string id, int rest)
    {
        RunOutput run = engine.Run(script);
        Assert.StartsWith("CheckNotFound,", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ObjectNotFound, run.Error.CategoryInfo.Category);
        Assert.Equal(id, run.Error.TargetObject);
        Assert.Contains("Get-RdpCheck", run.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(rest, run.Output.Count);
    }

    [Fact]
    public void The_checks_can_be_listed_by_id_area_and_from_findings()
    {
        Assert.Equal(CheckList.All.Count, engine.Run("Get-RdpCheck").Output.Count);
        Assert.All(engine.Run("Get-RdpCheck RDP1*").Values.Cast<CheckInfo>(), check => Assert.StartsWith("RDP1", check.Id, StringComparison.Ordinal));
        Assert.All(engine.Run("Get-RdpCheck -Area Service").Values.Cast<CheckInfo>(), check => Assert.Equal(Area.Service, check.Area));
        Assert.Equal("RDP1001", Assert.IsType<CheckInfo>(Assert.Single(engine.Run("Test-RdpListener bare.json -Id RDP1001 | Get-RdpCheck").Values)).Id);
    }

    [Fact]
    public void Verbose_says_what_each_check_came_to()
    {
        RunOutput run = engine.Run("Test-RdpListener bare.json -Id RDP1001 -Verbose");
        Assert.Contains(run.Verbose, line => line.Contains("RDP1001", StringComparison.Ordinal) && line.EndsWith("NotEvaluated", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Test-RdpHost")]
    [InlineData("Test-RdpHost -Quiet")]
    [InlineData("Test-RdpListener")]
    [InlineData("Get-RdpSnapshot")]
    [InlineData("Export-RdpSnapshot out.json")]
    public void Elsewhere_than_on_Windows_the_live_machine_is_one_error_with_the_ways_that_work(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This is Windows.");
        RunOutput run = engine.Run(script);
        Assert.Empty(run.Output);
        Assert.StartsWith("LiveHostNeedsWindows,", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Test-RdpHost -Snapshot", run.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("Export-RdpSnapshot", run.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }
}
