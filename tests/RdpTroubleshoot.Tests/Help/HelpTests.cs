using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Repairs.Running;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Help;

public class HelpTests
{
    private static readonly string[] Debris = ["{{", "}}", "```", "\u0080", "&lt;", "](", "**"];

    public static TheoryData<string> Cmdlets => [.. HelpPage.Entries.Select(entry => entry.Name)];

    [Fact]
    public void Every_cmdlet_has_a_page_and_an_entry_and_nothing_else_has()
    {
        using var engine = new Engine();
        string[] cmdlets = [.. CmdletsOf(engine).Select(cmdlet => cmdlet.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(cmdlets, HelpPage.Pages.Select(page => page.Name));
        Assert.Equal(cmdlets, HelpPage.Entries.Select(entry => entry.Name));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_parameters_in_the_help_are_those_of_the_cmdlet(string name)
    {
        using var engine = new Engine();
        IEnumerable<string> own = CmdletsOf(engine).Single(cmdlet => cmdlet.Name == name).Parameters.Keys
            .Except(Cmdlet.CommonParameters).Order(StringComparer.Ordinal);
        Assert.Equal(own, Entry(name).Parameters.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Everything_is_described_and_there_are_at_least_three_examples(string name)
    {
        HelpPage entry = Entry(name);
        Assert.All([entry.Synopsis, entry.Description, entry.Notes, .. entry.Parameters.Values], Assert.NotEmpty);
        Assert.True(entry.Examples.Count >= 3, $"{entry.Examples.Count} examples");
        Assert.All(entry.Examples, example => Assert.NotEmpty(example.Code));
        Assert.All(entry.Examples, example => Assert.NotEmpty(example.Remarks));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_help_is_what_the_page_says(string name)
    {
        HelpPage page = HelpPage.Pages.Single(one => one.Name == name);
        HelpPage entry = Entry(name);
        Assert.Equal(page.Synopsis, entry.Synopsis);
        Assert.Equal(page.Description, entry.Description);
        Assert.Equal(page.Notes, entry.Notes);
        Assert.Equal(page.Parameters.OrderBy(one => one.Key, StringComparer.Ordinal), entry.Parameters.OrderBy(one => one.Key, StringComparer.Ordinal));
        Assert.Equal(page.Examples, entry.Examples);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Get_Help_finds_the_entry(string name)
    {
        using var engine = new Engine();
        RunOutput run = engine.Run("$help = Get-Help $args[0] -Full; $help.Synopsis; @($help.examples.example).Count", name);
        Assert.Empty(run.Errors);
        Assert.Equal([Entry(name).Synopsis, Entry(name).Examples.Count], run.Values);
    }

    [Fact]
    public void No_placeholder_and_no_markup_is_left()
    {
        string maml = File.ReadAllText(HelpPage.MamlFile);
        Assert.All(Debris, debris => Assert.DoesNotContain(debris, maml, StringComparison.Ordinal));
        Assert.All(
            Directory.GetFiles(HelpPage.PagesFolder), page => Assert.DoesNotContain("{{", File.ReadAllText(page), StringComparison.Ordinal));
    }

    [Fact]
    public void Links_of_the_pages_lead_to_files() => Assert.All(
        Directory.GetFiles(HelpPage.PagesFolder, "*.md").SelectMany(page => System.Text.RegularExpressions.Regex
            .Matches(File.ReadAllText(page), @"^- \[.*\]\((?<to>.*)\)$", System.Text.RegularExpressions.RegexOptions.Multiline)
            .Select(match => Path.GetFullPath(match.Groups["to"].Value, HelpPage.PagesFolder))),
        file => Assert.True(File.Exists(file), file));

    [Fact]
    public void The_about_page_is_plain_text_of_eighty_columns_and_names_every_cmdlet()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "en-US", "about_RdpTroubleshoot.help.txt"));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.All(lines, line => Assert.DoesNotContain(line, letter => letter is < ' ' or > '~'));
        Assert.All(HelpPage.Entries, entry => Assert.Contains(lines, line => line.Contains(entry.Name, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_on_repairs_is_plain_text_of_eighty_columns_and_names_every_outcome_and_cmdlet_that_repairs()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "en-US", "about_RdpTroubleshoot_Repairs.help.txt"));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.All(lines, line => Assert.DoesNotContain(line, letter => letter is < ' ' or > '~'));
        Assert.All(
            Enum.GetNames<RepairOutcome>().Concat(HelpPage.Entries.Select(entry => entry.Name).Where(name => name.Contains("Repair", StringComparison.Ordinal))),
            word => Assert.Contains(lines, line => line.Contains(word, StringComparison.Ordinal)));
    }

    private static HelpPage Entry(string name) => HelpPage.Entries.Single(entry => entry.Name == name);

    private static IEnumerable<CommandInfo> CmdletsOf(Engine engine) => engine.Run("Get-Command -Module RdpTroubleshoot").Values.Cast<CommandInfo>();
}
