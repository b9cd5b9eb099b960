using System;
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

    public static TheoryData<string> CheckIds => [.. HostExaminer.Checks.Select(check => check.Id)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_the_recording_that_the_tests_judge(string name) =>
        Generated.IsInStep($"samples/{name}.json", SampleScenarios.All.Single(scenario => scenario.Name == name).Record().ToJson());

    [Theory]
    [MemberData(nameof(CheckIds))]
    public void A_check_has_a_page_that_says_what_the_check_does(string id) =>
        Generated.IsInStep($"docs/checks/{id}.md", CheckPage.Render(HostExaminer.Checks.Single(check => check.Id == id), HostExaminer.Causes));

    [Fact]
    public void The_index_lists_every_check() => Generated.IsInStep("docs/checks/README.md", CheckPage.RenderIndex(HostExaminer.Checks));

    [Fact]
    public void No_page_is_left_of_a_check_that_is_gone() => Assert.Equal(
        HostExaminer.Checks.Select(check => check.Id),
        Directory.GetFiles(Path.Combine(Generated.Root, "docs/checks"), "RDP*.md").Select(Path.GetFileNameWithoutExtension).OrderBy(id => id, StringComparer.Ordinal));

    [Fact]
    public void A_check_explains_why_it_matters_where_its_rule_comes_from_and_what_to_do_by_hand() => Assert.All(HostExaminer.Checks, check =>
    {
        Assert.Matches("^RDP[1-5][0-9]{3}$", check.Id);
        Assert.Equal((int)check.Area, check.Id[3] - '0');
        Assert.NotEmpty(check.Why);
        Assert.NotEmpty(check.Needs);
        Assert.NotEmpty(check.References);
        Assert.NotEmpty(check.Manual);
    });

    [Fact]
    public void Every_arrow_of_the_cause_graph_leads_to_something_that_exists()
    {
        CauseGraph causes = HostExaminer.Causes;
        Assert.All(causes.Ids.SelectMany(causes.ExplainedBy), id => Assert.Contains(id, causes.Ids));
    }

    [Fact]
    public void Check_ids_are_never_given_twice() =>
        Assert.Equal(HostExaminer.Checks.Count, HostExaminer.Checks.Select(check => check.Id).Distinct().Count());

    [Fact]
    public void Texts_of_checks_are_ascii_so_that_every_console_shows_them() => Assert.All(
        HostExaminer.Checks.SelectMany<CheckInfo, string>(check => [check.Title, check.Why, check.Needs, .. check.Manual, .. check.References]),
        text => Assert.All(text, character => Assert.InRange(character, ' ', '~')));
}
