using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Reports.Channel;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Script;

public sealed class ConvertFromRdpScriptOutputTests : IDisposable
{
    private const string File = @"C:\ProgramData\RdpTroubleshoot\Reports\x.rdpt.txt";
    private readonly Engine engine = new();

    public void Dispose() => engine.Dispose();

    [Fact]
    public void What_az_writes_is_understood_line_by_line_and_for_several_machines_in_a_row()
    {
        string[] lines = [.. Az(Output("VM01")).Split('\n'), .. Az(Output("VM02")).Split('\n')];
        Assert.Equal(["VM01", "VM02"], Names(engine.Run("$args[0] | ConvertFrom-RdpScriptOutput", (object)lines)));
        Assert.Equal(["VM01"], Names(engine.Run("ConvertFrom-RdpScriptOutput $args[0]", Az(Output("VM01")))));
    }

    [Fact]
    public void The_instance_view_of_managed_Run_Command_is_understood_as_object_and_as_JSON()
    {
        Assert.Equal(["VM01"], Names(engine.Run("[pscustomobject]@{ Name = 'x'; InstanceView = [pscustomobject]@{ ExitCode = 3; Output = $args[0] } } | ConvertFrom-RdpScriptOutput", Output("VM01"))));
        string json = JsonWriter.Write(new JsonObject { { "instanceView", new JsonObject { { "exitCode", JsonNumber.Of(3L) }, { "output", Output("VM01") } } } });
        Assert.Equal(["VM01"], Names(engine.Run("$args[0] | ConvertFrom-RdpScriptOutput", json)));
    }

    [Fact]
    public void The_object_of_Invoke_AzVMRunCommand_is_understood() =>
        Assert.Equal(["VM01"], Names(engine.Run("[pscustomobject]@{ Status = 'Succeeded'; Value = @([pscustomobject]@{ Code = 'StdOut'; Message = $args[0] }, [pscustomobject]@{ Code = 'StdErr'; Message = '' }) } | ConvertFrom-RdpScriptOutput", Output("VM01"))));

    [Fact]
    public void Lines_of_machines_that_Invoke_Command_mixes_are_kept_apart()
    {
        string[] one = Broken(Output("VM01"));
        string[] two = Broken(Output("VM02"));
        var mixed = new List<object>();
        for (int i = 0; i < Math.Max(one.Length, two.Length); i++)
        {
            mixed.AddRange(one.Skip(i).Take(1).Select(line => From("a", line)).Concat(two.Skip(i).Take(1).Select(line => From("b", line))));
        }

        Assert.Equal(["VM01", "VM02"], Names(engine.Run("$args[0] | ConvertFrom-RdpScriptOutput", (object)mixed.ToArray())).Order());
    }

    [Fact]
    public void What_comes_out_is_shown_and_used_like_a_diagnosis_of_the_module()
    {
        RunOutput run = engine.Run("$args[0] | ConvertFrom-RdpScriptOutput | Where-Object Verdict -eq Failing", Output("VM01"));
        Assert.IsType<Diagnosis>(run.Values.Single());
        Assert.StartsWith("VM01  Failing", engine.Show("$args[0] | ConvertFrom-RdpScriptOutput 3>$null", Output("VM01")).TrimStart('\n', '\r'), StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_one_warns_and_says_how_to_get_the_rest()
    {
        using PowerShell shell = engine.Shell("$args[0] | ConvertFrom-RdpScriptOutput", Output("VM01"));
        Assert.Single(shell.Invoke());
        string warning = Assert.Single(shell.Streams.Warning).Message;
        Assert.Contains("Part=1", warning, StringComparison.Ordinal);
        Assert.Contains(File, warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_damaged_and_missing_output_are_told_apart_each_with_a_way_out()
    {
        string output = Output("VM01");
        string part = ChannelReport.Part(Report("VM01").Whole.Parts[1]);
        Require("ScriptOutputNotFound", "Enable succeeded");
        Require("ScriptOutputNotFound", "");
        Require("ScriptOutputNotFound", "{\"value\":[]}");
        Require("ScriptOutputDamaged", output[..^10]);
        Require("ScriptOutputIncomplete", part);
        Require("ScriptOutputNotFound", output[(output.IndexOf("RDPT1:", StringComparison.Ordinal) + 3)..]);
    }

    [Fact]
    public void One_bad_output_does_not_take_the_others_along()
    {
        RunOutput run = engine.Run("$args[0] | ConvertFrom-RdpScriptOutput", (object)(string[])[ChannelReport.Part(Report("VM02").Whole.Parts[1]), Output("VM01")]);
        Assert.Equal(["VM01"], Names(run));
        Assert.Single(run.Errors);
    }

    private void Require(string id, string text)
    {
        RunOutput run = engine.Run("ConvertFrom-RdpScriptOutput $args[0]", text);
        Assert.Empty(run.Output);
        Assert.StartsWith(id + ",", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.NotEmpty(run.Error.ErrorDetails.RecommendedAction);
    }

    private static IEnumerable<string> Names(RunOutput run) => run.Values.Cast<Diagnosis>().Select(diagnosis => diagnosis.ComputerName);

    private static PSObject From(string computer, string line)
    {
        var one = new PSObject(line);
        one.Properties.Add(new PSNoteProperty("PSComputerName", computer));
        return one;
    }

    private ChannelReport Report(string name)
    {
        var diagnosis = (Diagnosis)engine.Run("Test-RdpHost $args[0]", MadeScript.Sample("network-service-lost-key")).Values.Single();
        return new ChannelReport(new Diagnosis(name, diagnosis.ObservedAt, diagnosis.Findings, diagnosis.RootCauses), "0.1.0", []);
    }

    private string Output(string name) => Report(name).Text(File, "");

    private static string[] Broken(string text) => [.. text.Split('\n').SelectMany(line => line.Chunk(80).Select(chunk => new string(chunk)))];

    private static string Az(string output) => JsonWriter.Write(new JsonObject
    {
        {
            "value", new JsonArray
            {
                new JsonObject { { "code", "ComponentStatus/StdOut/succeeded" }, { "displayStatus", "Provisioning succeeded" }, { "level", "Info" }, { "message", output }, { "time", null } },
                new JsonObject { { "code", "ComponentStatus/StdErr/succeeded" }, { "displayStatus", "Provisioning succeeded" }, { "level", "Info" }, { "message", "" }, { "time", null } },
            }
        },
    }).TrimEnd();
}
