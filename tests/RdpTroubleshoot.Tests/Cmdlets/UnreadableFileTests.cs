using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Threading;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Cmdlets;

public sealed class UnreadableFileTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Engine engine;

    public UnreadableFileTests() => engine = new Engine(folder.Path);

    public void Dispose()
    {
        engine.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"schemaVersion\":99}")]
    [InlineData("MZ\0\u0001\u0002")]
    public void A_file_that_is_no_snapshot_is_one_error_and_the_rest_goes_on(string text)
    {
        folder.Write("bad.json", text);
        folder.Write("good.json", TestSnapshots.Bare());
        RunOutput run = engine.Run("Test-RdpHost bad.json, good.json");
        Assert.IsType<Diagnosis>(Assert.Single(run.Values));
        Assert.StartsWith("SnapshotNotReadable,", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.InvalidData, run.Error.CategoryInfo.Category);
        Assert.Equal(folder.In("bad.json"), run.Error.TargetObject);
        AssertAdvises(run.Error);
    }

    [Theory]
    [InlineData("nothing.json")]
    [InlineData("nothing*.json")]
    [InlineData("NoDrive:/x.json")]
    [InlineData("Env:PATH")]
    public void A_file_that_is_not_there_is_an_error_that_names_the_path(string path)
    {
        ErrorRecord error = engine.Run("Test-RdpHost $args[0]", path).Error;
        Assert.StartsWith("SnapshotNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        Assert.Contains(path, error.Exception.Message, StringComparison.Ordinal);
        AssertAdvises(error);
    }

    [Fact]
    public void A_folder_is_refused_with_the_way_to_give_its_files()
    {
        Directory.CreateDirectory(folder.In("sub"));
        ErrorRecord error = engine.Run("Test-RdpHost sub").Error;
        Assert.StartsWith("SnapshotNotReadable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("*.json", error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_file_is_refused_before_it_is_read()
    {
        using (FileStream huge = File.Create(folder.In("huge.json")))
        {
            huge.SetLength(200L * 1024 * 1024);
        }

        ErrorRecord error = engine.Run("Test-RdpHost huge.json").Error;
        Assert.Contains("too large", error.Exception.Message, StringComparison.Ordinal);
        AssertAdvises(error);
    }

    [Fact]
    public void An_endless_file_is_given_up()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /dev/zero.");
        Assert.Contains("too large", engine.Run("Test-RdpHost /dev/zero").Error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_ends_the_wait_for_a_file_that_never_answers()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes among files.");
        using (Process make = Process.Start("mkfifo", folder.In("pipe.json")))
        {
            make.WaitForExit();
        }

        using PowerShell shell = engine.Shell("Test-RdpHost pipe.json");
        IAsyncResult running = shell.BeginInvoke();
        Thread.Sleep(300);
        var watch = Stopwatch.StartNew();
        shell.Stop();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"It took {watch.Elapsed}.");
        Assert.True(running.IsCompleted);

        // The reader that was left behind gets its end.
        using FileStream end = new(folder.In("pipe.json"), FileMode.Open, FileAccess.ReadWrite);
    }

    [Fact]
    public void What_Windows_PowerShell_redirects_to_a_file_is_read()
    {
        File.WriteAllText(folder.In("utf16.json"), TestSnapshots.Bare("U16"), Encoding.Unicode);
        File.WriteAllText(folder.In("bom.json"), TestSnapshots.Bare("BOM"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        RunOutput run = engine.Run("Test-RdpHost utf16.json, bom.json");
        Assert.Empty(run.Errors);
        Assert.Equal(["U16", "BOM"], run.Values.Cast<Diagnosis>().Select(diagnosis => diagnosis.ComputerName));
    }

    private static void AssertAdvises(ErrorRecord error)
    {
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.Contains(error.ErrorDetails.RecommendedAction, error.ErrorDetails.Message, StringComparison.Ordinal);
    }
}
