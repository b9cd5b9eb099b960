using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Cmdlets;

public sealed class ExportRdpReportTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Engine engine;

    public ExportRdpReportTests()
    {
        folder.Write("a.json", TestSnapshots.Bare("ALPHA"));
        folder.Write("b.json", TestSnapshots.SwitchedOff("BRAVO"));
        engine = new Engine(folder.Path);
    }

    private string[] Files => [.. Directory.GetFiles(folder.Path).Select(file => Path.GetFileName(file)).Order()];

    public void Dispose()
    {
        engine.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("out.html", "<!DOCTYPE html>")]
    [InlineData("out.HTM", "<!DOCTYPE html>")]
    [InlineData("out.md", "# Remote Desktop report")]
    [InlineData("out.json", "{\n  \"formatVersion\": 1")]
    [InlineData("out.txt", "Remote Desktop report\n2 diagnoses of 2 machines")]
    public void The_extension_says_what_is_written(string name, string beginning)
    {
        RunOutput run = engine.Run("Test-RdpHost a.json, b.json | Export-RdpReport $args[0]", name);
        Assert.Empty(run.Errors);
        Assert.Equal(folder.In(name), Assert.IsType<FileInfo>(Assert.Single(run.Values)).FullName);
        string report = Read(name);
        Assert.StartsWith(beginning, report, StringComparison.Ordinal);
        Assert.Contains("ALPHA", report, StringComparison.Ordinal);
        Assert.Contains("BRAVO", report, StringComparison.Ordinal);
        Assert.Equal(new[] { "a.json", "b.json", name }.Order(), Files);
    }

    [Fact]
    public void Format_decides_where_the_extension_says_something_else()
    {
        Assert.Empty(engine.Run("Test-RdpHost a.json | Export-RdpReport out.log -Format Markdown -Title 'Monday'").Errors);
        Assert.StartsWith("# Monday\n", Read("out.log"), StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnoses_are_taken_as_an_argument_and_the_worst_stands_first()
    {
        Assert.Empty(engine.Run("Export-RdpReport out.txt -InputObject (Test-RdpHost a.json, b.json)").Errors);
        string report = Read("out.txt");
        Assert.True(report.IndexOf("BRAVO  Failing", StringComparison.Ordinal) < report.IndexOf("ALPHA  Incomplete", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    [InlineData("json")]
    [InlineData("txt")]
    public void What_came_through_remoting_is_reported_as_the_original(string extension)
    {
        string closed = Peer.Closed;
        RunOutput run = engine.Run(
            """
            $all = @(Test-RdpHost a.json, b.json) + @(Test-RdpConnection $args[1])
            $null = $all | Export-RdpReport "live.$($args[0])"
            $text = [System.Management.Automation.PSSerializer]::Serialize($all, 6)
            $null = [System.Management.Automation.PSSerializer]::Deserialize($text) | Export-RdpReport "far.$($args[0])"
            """,
            extension,
            closed);
        Assert.Empty(run.Errors);
        Assert.Equal(WithoutTime(Read("live." + extension)), WithoutTime(Read("far." + extension)));
        Assert.Contains(closed, Read("far." + extension), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        RunOutput run = engine.Run("Test-RdpHost a.json | Export-RdpReport out.html -WhatIf");
        Assert.Empty(run.Errors);
        Assert.Empty(run.Output);
        Assert.Equal(["a.json", "b.json"], Files);
        Assert.Contains("out.html", engine.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_never_overwritten_without_Force_and_that_is_told_before_any_machine_is_asked()
    {
        folder.Write("out.html", "mine");
        RunOutput run = engine.Run("& { Set-Variable asked $true -Scope Global; Test-RdpHost a.json } | Export-RdpReport out.html");
        Assert.StartsWith("ReportExists,", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("-Force", run.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("mine", Read("out.html"));
        Assert.Empty(engine.Run("Get-Variable asked -Scope Global -ErrorAction Ignore").Output);
        Assert.Empty(engine.Run("Test-RdpHost a.json | Export-RdpReport out.html -Force").Errors);
        Assert.Contains("ALPHA", Read("out.html"), StringComparison.Ordinal);
        Assert.Equal(["a.json", "b.json", "out.html"], Files);
    }

    [Theory]
    [InlineData("none/out.html")]
    [InlineData("Variable:out.html")]
    [InlineData("nodrive:/out.html")]
    public void A_place_where_no_file_can_be_is_told(string path)
    {
        ErrorRecord error = engine.Run("Test-RdpHost a.json | Export-RdpReport $args[0]", path).Error;
        Assert.StartsWith("ReportNotWritable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
    }

    [Theory]
    [InlineData("out.pdf")]
    [InlineData("out")]
    public void An_extension_that_says_nothing_is_told_with_those_that_do(string path)
    {
        ErrorRecord error = engine.Run("Test-RdpHost a.json | Export-RdpReport $args[0]", path).Error;
        Assert.StartsWith("ReportFormatUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(".html", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("-Format", error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@() | Export-RdpReport out.html -Force")]
    [InlineData("Export-RdpReport out.html -Force -InputObject @()")]
    public void A_report_of_nothing_is_not_written_and_an_older_one_stays(string script)
    {
        folder.Write("out.html", "older");
        RunOutput run = engine.Run(script);
        Assert.StartsWith("NoDiagnosis,", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Equal("older", Read("out.html"));
        Assert.Equal(["a.json", "b.json", "out.html"], Files);
    }

    [Fact]
    public void What_is_no_diagnosis_is_told_and_the_rest_is_reported()
    {
        RunOutput run = engine.Run("@('text', 5, (Get-RdpCheck RDP4001)) + @(Test-RdpHost a.json) | Export-RdpReport out.html");
        Assert.Equal(3, run.Errors.Count);
        Assert.All(run.Errors, error => Assert.StartsWith("NotADiagnosis,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Contains("Test-RdpHost", run.Errors[0].ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Single(run.Output);
        Assert.Contains("1 diagnosis of 1 machine", Read("out.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_diagnosis_that_lost_its_parts_is_told_and_never_reported_as_healthy()
    {
        RunOutput run = engine.Run(
            """
            $rest = [pscustomobject] @{ ComputerName = 'BRAVO'; Verdict = 'Failing'; Findings = @(); RootCauses = @('RDP1001 Remote Desktop is off') }
            $rest.PSTypeNames.Insert(0, 'Deserialized.RdpTroubleshoot.Judgement.Diagnosis')
            $rest | Export-RdpReport out.html
            """);
        Assert.Equal(["DiagnosisIncomplete", "NoDiagnosis"], run.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Contains("BRAVO", run.Errors[0].ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(["a.json", "b.json"], Files);
    }

    [Fact]
    public void PassThru_hands_on_each_diagnosis()
    {
        RunOutput run = engine.Run("Test-RdpHost a.json, b.json | Export-RdpReport out.html -PassThru | ForEach-Object ComputerName");
        Assert.Empty(run.Errors);
        Assert.Equal(["ALPHA", "BRAVO"], run.Values);
        Assert.True(File.Exists(folder.In("out.html")));
    }

    [Fact]
    public void A_pipeline_that_ends_early_leaves_nothing_behind()
    {
        Assert.Single(engine.Run("Test-RdpHost a.json, b.json | Export-RdpReport out.html -PassThru | ForEach-Object { $_; throw 'enough' }").Errors);
        Assert.Equal(["a.json", "b.json"], Files);
    }

    private static string WithoutTime(string report) => System.Text.RegularExpressions.Regex.Replace(report, "Made .*Z by|\"createdAt\": \".*\"", "");

    private string Read(string name) => File.ReadAllText(folder.In(name));
}
