using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Help;

/// <summary>
/// The examples of the help. One that names a recording in samples/ runs on every system; one that does not needs Windows or another
/// machine and is only read. Examples with cmdlets that the bare engine lacks, such as Group-Object, run in the Pester tests.
/// </summary>
public class ExampleTests
{
    private static readonly string[] OfTheEngine = ["Where-Object", "ForEach-Object"];

    public static TheoryData<string> All => [.. HelpPage.Entries.SelectMany(entry => entry.Examples).Select(example => example.Code).Distinct()];

    public static TheoryData<string> OnRecordings =>
    [
        .. HelpPage.Entries.SelectMany(entry => entry.Examples).Select(example => example.Code).Distinct()
            .Where(code => code.Contains("samples/", StringComparison.Ordinal) && Commands(code).All(IsInTheEngine)),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void An_example_uses_cmdlets_and_parameters_that_exist(string code)
    {
        using var engine = new Engine();
        foreach (CommandAst command in Commands(code).Where(IsOurs))
        {
            var cmdlet = (CommandInfo)engine.Run("Get-Command $args[0]", command.GetCommandName()).Values.Single();
            Assert.All(
                command.CommandElements.OfType<CommandParameterAst>(),
                parameter => Assert.Contains(parameter.ParameterName, cmdlet.Parameters.Keys));
        }
    }

    [Theory]
    [MemberData(nameof(OnRecordings))]
    public void An_example_on_a_recording_runs_without_error(string code)
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.In("samples"));
        foreach (string sample in Directory.GetFiles(Path.Combine(Repository.Root, "samples")))
        {
            File.Copy(sample, Path.Combine(folder.In("samples"), Path.GetFileName(sample)));
        }

        using var engine = new Engine(folder.Path);
        RunOutput run = engine.Run(code);
        Assert.Empty(run.Errors);
        Assert.True(run.Output.Count > 0 || code.Contains("-WhatIf", StringComparison.Ordinal), "it puts out nothing");
    }

    [Fact]
    public void Every_cmdlet_has_an_example_that_runs_anywhere() => Assert.All(
        HelpPage.Entries,
        entry => Assert.Contains(entry.Examples, example => example.Code.Contains("samples/", StringComparison.Ordinal) || entry.Name is "Get-RdpCheck" or "Resolve-RdpErrorCode" or "Test-RdpConnection" or "Get-RdpRepair" or "Undo-RdpRepair"));

    private static IReadOnlyList<CommandAst> Commands(string code)
    {
        ScriptBlockAst script = Parser.ParseInput(code, out _, out ParseError[] errors);
        Assert.Empty(errors);
        return [.. script.FindAll(ast => ast is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>()];
    }

    private static bool IsOurs(CommandAst command) => HelpPage.Entries.Any(entry => entry.Name == command.GetCommandName());

    private static bool IsInTheEngine(CommandAst command) => IsOurs(command) || OfTheEngine.Contains(command.GetCommandName());
}
