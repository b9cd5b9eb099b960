using System;
using System.Globalization;
using System.IO;
using System.Linq;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Reports;
using Xunit;

namespace RdpTroubleshoot.Tests;

public class GeneratedFilesTests
{
    public static TheoryData<string> Samples => [.. SampleScenarios.All.Where(scenario => scenario.IsSample).Select(scenario => scenario.Name)];

    public static TheoryData<string> CheckIds => [.. CheckList.All.Select(check => check.Id)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_the_recording_that_the_tests_judge(string name) =>
        Generated.IsInStep($"samples/{name}.json", SampleScenarios.All.Single(scenario => scenario.Name == name).Record().ToJson());

    [Theory]
    [MemberData(nameof(CheckIds))]
    public void A_check_has_a_page_that_says_what_the_check_does(string id) =>
        Generated.IsInStep($"docs/checks/{id}.md", CheckPage.Render(CheckList.All.Single(check => check.Id == id), CausesOf(id)));

    [Fact]
    public void The_index_lists_every_check() => Generated.IsInStep("docs/checks/README.md", CheckPage.RenderIndex(CheckList.All));

    [Fact]
    public void No_page_is_left_of_a_check_that_is_gone() => Assert.Equal(
        CheckList.All.Select(check => check.Id),
        Directory.GetFiles(Path.Combine(Generated.Root, "docs/checks"), "RDP*.md").Select(Path.GetFileNameWithoutExtension).OrderBy(id => id!.Length).ThenBy(id => id, StringComparer.Ordinal));

    [Fact]
    public void A_check_explains_why_it_matters_where_its_rule_comes_from_and_what_to_do_by_hand() => Assert.All(CheckList.All, check =>
    {
        Assert.Matches("^RDP[1-9][0-9]{3,4}$", check.Id);
        Assert.Equal((int)check.Area, int.Parse(check.Id[3..], CultureInfo.InvariantCulture) / 1000);
        Assert.NotEmpty(check.Why);
        Assert.NotEmpty(check.Needs);
        Assert.NotEmpty(check.References);
        Assert.NotEmpty(check.Manual);
    });

    [Fact]
    public void Every_arrow_of_a_cause_graph_leads_to_something_that_exists()
    {
        Assert.All(HostExaminer.Checks.Concat(ConnectionExaminer.Checks).SelectMany(check => check.Explains), id => Assert.NotEmpty(CausesOf(id).TitleOf(id)));
        CauseGraph causes = HostExaminer.Causes;
        Assert.All(causes.Ids.SelectMany(causes.ExplainedBy), id => Assert.Contains(id, causes.Ids));
    }

    /// <summary>The graph that knows an id: that of hosts or that of connections.</summary>
    private static CauseGraph CausesOf(string id) => ConnectionExaminer.Checks.Any(check => check.Id == id) ? ConnectionExaminer.Causes : HostExaminer.Causes;

    [Fact]
    public void Check_ids_are_never_given_twice() =>
        Assert.Equal(CheckList.All.Count, CheckList.All.Select(check => check.Id).Distinct().Count());

    [Fact]
    public void Texts_of_checks_are_ascii_so_that_every_console_shows_them() => Assert.All(
        CheckList.All.SelectMany<CheckInfo, string>(check => [check.Title, check.Why, check.Needs, .. check.Manual, .. check.References, .. check.Causes.Select(cause => cause.ToString())]),
        text => Assert.All(text, character => Assert.InRange(character, ' ', '~')));
}
