using System;
using System.Linq;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Reports;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Reports;

/// <summary>The Markdown report as a parser of CommonMark with the extensions of trackers sees it.</summary>
public class MarkdownReportTests
{
    private static readonly MarkdownPipeline Trackers = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().Build();

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Hostile.Texts.Count)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Nothing_that_a_host_says_becomes_a_link_an_image_html_or_emphasis(int place)
    {
        string text = Hostile.Texts[place];
        MarkdownDocument document = Parse(Hostile.Everywhere(text), Hostile.Connection(text));
        Assert.Empty(document.Descendants<LinkInline>());
        Assert.Empty(document.Descendants<AutolinkInline>());
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.Empty(document.Descendants<HtmlBlock>());
        Assert.Empty(document.Descendants<LinkReferenceDefinition>());
        Assert.Empty(document.Descendants<CodeBlock>());
        Assert.Empty(document.Descendants<QuoteBlock>());
        Assert.Empty(document.Descendants<ThematicBreakBlock>());
        Assert.All(document.Descendants<EmphasisInline>(), emphasis => Assert.IsType<ParagraphBlock>(emphasis.Parent!.ParentBlock));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void No_host_adds_a_heading_an_item_or_a_cell(int place)
    {
        string text = Hostile.Texts[place];
        MarkdownDocument plain = Parse(Hostile.Everywhere("hostile"), Hostile.Connection("hostile"));
        MarkdownDocument document = Parse(Hostile.Everywhere(text), Hostile.Connection(text));
        Assert.Equal(plain.Descendants<HeadingBlock>().Count(), document.Descendants<HeadingBlock>().Count());
        Assert.Equal(plain.Descendants<ListItemBlock>().Count(), document.Descendants<ListItemBlock>().Count());
        Assert.Equal(plain.Descendants<ListBlock>().Count(), document.Descendants<ListBlock>().Count());
        Assert.Equal(plain.Descendants<TableCell>().Count(), document.Descendants<TableCell>().Count());
        Assert.Equal(plain.Descendants<EmphasisInline>().Count(), document.Descendants<EmphasisInline>().Count());
    }

    [Theory]
    [InlineData("see @everyone", "`see @everyone`")]
    [InlineData("fixes #1", "`fixes #1`")]
    [InlineData("at www.example.com", "`at www.example.com`")]
    [InlineData("a `tick` @x", "``a `tick` @x``")]
    [InlineData("12. May", "12\\. May")]
    [InlineData("- a", "\\- a")]
    [InlineData("a - b 12. c", "a - b 12. c")]
    [InlineData("a*b_c", "a\\*b\\_c")]
    public void Trackers_notify_nobody_and_link_nothing(string text, string expected) => Assert.Equal(expected, MarkdownText.Of(text));

    [Fact]
    public void It_fits_a_ticket_however_many_machines_there_are_and_says_what_did_not_fit()
    {
        Diagnosis one = Judging.Examine(SampleScenarios.All.First(scenario => scenario.Name == "network-service-lost-key").Record().Host);
        string report = Reporting.Write(ReportFormat.Markdown, Enumerable.Repeat(one, 500));
        Assert.InRange(report.Length, 1, 60_000);
        Assert.Contains("diagnoses more did not fit in a ticket", report, StringComparison.Ordinal);
        Assert.InRange(Reporting.Write(ReportFormat.Markdown, Hostile.All).Length, 1, 60_000);
    }

    private static MarkdownDocument Parse(params Diagnosis[] diagnoses) => Markdown.Parse(Reporting.Write(ReportFormat.Markdown, diagnoses), Trackers);
}
