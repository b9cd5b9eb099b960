using System;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Cmdlets;

public sealed class CompletionTests : IDisposable
{
    private readonly Engine engine = new();

    public void Dispose() => engine.Dispose();

    [Fact]
    public void Tab_completes_ids_of_checks_with_their_titles()
    {
        CompletionResult[] results = Complete("Get-RdpCheck -Id rdp1");
        Assert.Equal(CheckList.All.Where(check => check.Id.StartsWith("RDP1", StringComparison.Ordinal)).Select(check => check.Id), results.Select(result => result.CompletionText));
        Assert.Equal($"{HostExaminer.Checks[0].Title} (Listener)", results[0].ToolTip);
    }

    [Fact]
    public void Tab_offers_only_the_checks_of_the_area() =>
        Assert.All(Complete("Test-RdpService -Id "), result => Assert.StartsWith("RDP2", result.CompletionText, StringComparison.Ordinal));

    [Fact]
    public void Tab_completes_areas() =>
        Assert.Contains(Complete("Get-RdpCheck -Area Mach"), result => result.CompletionText == "MachineKeys");

    private CompletionResult[] Complete(string line)
    {
        RunOutput run = engine.Run("[System.Management.Automation.CommandCompletion]::CompleteInput($args[0], $args[0].Length, $null).CompletionMatches", line);
        return [.. run.Values.Cast<CompletionResult>()];
    }
}
