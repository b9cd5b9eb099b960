using System;
using System.IO;
using System.Linq;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Script;

public sealed class NewRdpScriptTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_is_written_with_WhatIf_and_nothing_is_put_out_without_PassThru()
    {
        using var engine = new Engine(folder.Path);
        Assert.Empty(engine.Run("New-RdpScript rdp.ps1 -WhatIf").Output);
        Assert.False(File.Exists(folder.In("rdp.ps1")));
        Assert.Empty(engine.Run("New-RdpScript rdp.ps1").Output);
        Assert.Equal(folder.In("rdp.ps1"), ((FileInfo)engine.Run("New-RdpScript rdp.ps1 -Force -PassThru").Values.Single()).FullName);
    }

    [Theory]
    [InlineData("New-RdpScript there.ps1", "ScriptExists")]
    [InlineData("New-RdpScript no/rdp.ps1", "ScriptNotWritable")]
    [InlineData("New-RdpScript rdp.ps1 -RepairId FIX9", "RepairNotFound")]
    [InlineData("New-RdpScript rdp.ps1 -Area Link", "ScriptAreaNotOfHost")]
    [InlineData("New-RdpScript rdp.ps1 -RunId \"x';Remove-Item\"", "ScriptRunInvalid")]
    public void What_cannot_be_written_is_an_error_with_a_way_out_and_no_file(string command, string id)
    {
        folder.Write("there.ps1", "mine");
        using var engine = new Engine(folder.Path);
        RunOutput run = engine.Run(command);
        Assert.StartsWith(id + ",", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.NotEmpty(run.Error.ErrorDetails.RecommendedAction);
        Assert.Equal("mine", File.ReadAllText(folder.In("there.ps1")));
        Assert.Single(Directory.GetFiles(folder.Path));
    }
}
