using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Cmdlets;

public sealed class BindingTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Engine engine;

    public BindingTests()
    {
        folder.Write("a.json", TestSnapshots.Bare("A"));
        folder.Write("b.json", TestSnapshots.Bare("B"));
        folder.Write("[c].json", TestSnapshots.Bare("C"));
        engine = new Engine(folder.Path);
    }

    public void Dispose()
    {
        engine.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("Test-RdpHost a.json", "A")]
    [InlineData("Test-RdpHost -Snapshot ./a.json, b.json", "A,B")]
    [InlineData("Test-RdpHost ?.json", "A,B")]
    [InlineData("Test-RdpHost '[c].json'", "C")]
    [InlineData("'a.json', 'b.json' | Test-RdpHost", "A,B")]
    [InlineData("Test-RdpHost (Import-RdpSnapshot a.json)", "A")]
    [InlineData("Import-RdpSnapshot ?.json | Test-RdpHost", "A,B")]
    [InlineData("Test-RdpHost (Import-RdpSnapshot a.json), b.json", "A,B")]
    [InlineData("[IO.FileInfo]\"$PWD/[c].json\" | Test-RdpHost", "C")]
    [InlineData("[pscustomobject]@{ FullName = \"$PWD/a.json\" } | Test-RdpHost", "A")]
    [InlineData("[pscustomobject]@{ Path = 'b.json' } | Test-RdpHost", "B")]
    [InlineData("[pscustomobject]@{ PSPath = \"Microsoft.PowerShell.Core\\FileSystem::$PWD/a.json\" } | Test-RdpHost", "A")]
    [InlineData("[pscustomobject]@{ Snapshot = Import-RdpSnapshot a.json } | Test-RdpHost", "A")]
    [InlineData("Test-RdpHost -LiteralPath a.json", "A")]
    [InlineData("[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Import-RdpSnapshot a.json), 1)) | Test-RdpHost", "A")]
    public void A_snapshot_is_taken_in_every_way_people_hand_it_over(string script, string machines)
    {
        RunOutput run = engine.Run(script);
        Assert.Empty(run.Errors);
        Assert.Equal(machines, string.Join(",", run.Values.Cast<Diagnosis>().Select(diagnosis => diagnosis.ComputerName)));
    }

    [Theory]
    [InlineData("Import-RdpSnapshot a.json", "A")]
    [InlineData("Import-RdpSnapshot ?.json", "A,B")]
    [InlineData("Import-RdpSnapshot -LiteralPath '[c].json'", "C")]
    [InlineData("'a.json' | Import-RdpSnapshot", "A")]
    [InlineData("[pscustomobject]@{ PSPath = \"$PWD/[c].json\" } | Import-RdpSnapshot", "C")]
    [InlineData("[IO.FileInfo]\"$PWD/[c].json\" | Import-RdpSnapshot", "C")]
    public void Import_takes_paths_wildcards_and_what_Get_ChildItem_gives(string script, string machines)
    {
        RunOutput run = engine.Run(script);
        Assert.Empty(run.Errors);
        Assert.Equal(machines, string.Join(",", run.Values.Cast<HostSnapshot>().Select(snapshot => snapshot.ComputerName)));
    }

    [Fact]
    public void A_relative_path_starts_at_the_location_of_the_session_and_not_of_the_process()
    {
        Assert.NotEqual(folder.Path, Directory.GetCurrentDirectory());
        Assert.Empty(engine.Run("Test-RdpHost a.json").Errors);
    }

    [Fact]
    public void A_path_on_a_drive_of_PowerShell_is_found()
    {
        engine.Run(
            """
            $session = $ExecutionContext.SessionState
            $null = $session.Drive.New([System.Management.Automation.PSDriveInfo]::new('Rec', $session.Provider.GetOne('FileSystem'), $args[0], '', $null), 'Global')
            """,
            folder.Path);
        Assert.Equal("A", Assert.IsType<Diagnosis>(Assert.Single(engine.Run("Test-RdpHost Rec:/a.json").Values)).ComputerName);
    }

    [Theory]
    [InlineData("42")]
    [InlineData("''")]
    [InlineData("$null")]
    [InlineData("a.json, ''")]
    public void An_object_that_is_no_snapshot_is_refused_with_the_ways_to_give_one(string given)
    {
        ErrorRecord error = engine.Run($"Test-RdpHost -Snapshot {given}").Error;
        Assert.Contains("Give the path of a snapshot file", error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_files_in_the_pipeline_never_means_this_machine()
    {
        RunOutput run = engine.Run("@() | Test-RdpHost");
        Assert.Empty(run.Errors);
        Assert.Empty(run.Output);
    }
}
