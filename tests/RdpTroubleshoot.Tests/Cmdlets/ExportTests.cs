using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Cmdlets;

public sealed class ExportTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Engine engine;

    public ExportTests()
    {
        folder.Write("a.json", TestSnapshots.Bare("A"));
        folder.Write("b.json", TestSnapshots.Bare("B"));
        engine = new Engine(folder.Path);
    }

    private string[] Files => [.. Directory.GetFiles(folder.Path).Select(file => Path.GetFileName(file)).Order()];

    public void Dispose()
    {
        engine.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_snapshot_lands_beside_the_session_location_and_reads_back()
    {
        RunOutput run = engine.Run("Import-RdpSnapshot a.json | Export-RdpSnapshot out.json");
        Assert.Empty(run.Errors);
        Assert.Equal(folder.In("out.json"), Assert.IsType<FileInfo>(Assert.Single(run.Values)).FullName);
        Assert.Equal((byte)'{', File.ReadAllBytes(folder.In("out.json"))[0]);
        Assert.Equal("A", engine.Run("(Import-RdpSnapshot out.json).ComputerName").Values.Single());
        Assert.Equal(["a.json", "b.json", "out.json"], Files);
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        RunOutput run = engine.Run("Export-RdpSnapshot out.json -Snapshot a.json -WhatIf");
        Assert.Empty(run.Errors);
        Assert.Empty(run.Output);
        Assert.Equal(["a.json", "b.json"], Files);
        Assert.Contains("out.json", engine.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_never_overwritten_without_Force()
    {
        ErrorRecord error = engine.Run("Export-RdpSnapshot b.json -Snapshot a.json").Error;
        Assert.StartsWith("SnapshotExists,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("-Force", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(TestSnapshots.Bare("B"), File.ReadAllText(folder.In("b.json")));
    }

    [Fact]
    public void Force_overwrites_the_file_whole()
    {
        Assert.Empty(engine.Run("Export-RdpSnapshot b.json -Snapshot a.json -Force").Errors);
        Assert.Equal("A", engine.Run("(Import-RdpSnapshot b.json).ComputerName").Values.Single());
        Assert.Equal(["a.json", "b.json"], Files);
    }

    [Fact]
    public void A_second_snapshot_never_overwrites_the_first_one_of_the_same_command()
    {
        RunOutput run = engine.Run("Import-RdpSnapshot a.json, b.json | Export-RdpSnapshot out.json -Force");
        Assert.Single(run.Output);
        Assert.StartsWith("SnapshotExists,", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("A", engine.Run("(Import-RdpSnapshot out.json).ComputerName").Values.Single());
    }

    [Theory]
    [InlineData("none/out.json")]
    [InlineData(".")]
    public void A_place_where_no_file_can_be_is_told_before_the_work(string path)
    {
        ErrorRecord error = engine.Run("Export-RdpSnapshot $args[0] -Snapshot a.json", path).Error;
        Assert.StartsWith("SnapshotNotWritable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_redacted_snapshot_can_be_judged()
    {
        Assert.Empty(engine.Run("Export-RdpSnapshot out.json -Snapshot a.json -Redact").Errors);
        Assert.Single(engine.Run("Test-RdpHost out.json").Output);
    }
}
