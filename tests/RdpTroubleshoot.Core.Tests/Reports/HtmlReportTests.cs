using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Reports;
using RdpTroubleshoot.Tests.Connections;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Reports;

/// <summary>The HTML report as a parser of HTML5 sees it.</summary>
public class HtmlReportTests
{
    private const double LeastContrast = 4.5;

    private static readonly string[] Loading = ["script", "img", "iframe", "object", "embed", "link", "form", "base", "video", "audio", "source", "input"];

    private static IEnumerable<Diagnosis> Usual =>
        [.. SampleScenarios.All.Select(scenario => Judging.Examine(scenario.Record().Host)), ConnectionExaminer.Examine(Seen.Healthy), .. Hostile.All];

    private static IHtmlDocument Document { get; } =
        new HtmlParser(new HtmlParserOptions { IsStrictMode = false }).ParseDocument(Reporting.Write(ReportFormat.Html, Usual));

    [Fact]
    public void It_is_well_formed_to_a_strict_parser() =>
        Assert.NotNull(new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Reporting.Write(ReportFormat.Html, Usual)));

    [Fact]
    public void Nothing_in_it_runs_or_loads()
    {
        Assert.All(Loading, name => Assert.Empty(Document.QuerySelectorAll(name)));
        Assert.All(Document.All.SelectMany(element => element.Attributes), attribute =>
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal), attribute.Name);
            Assert.NotEqual("style", attribute.Name);
        });
        Assert.All(Document.QuerySelectorAll("[href]"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("url(", HtmlStyle.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", HtmlStyle.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_lets_in_this_style_and_nothing_else()
    {
        string policy = Document.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Document.QuerySelector("style")!.TextContent)));
        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'", policy);
    }

    [Fact]
    public void Every_link_leads_to_something_on_the_page_and_no_id_is_given_twice()
    {
        string[] ids = [.. Document.QuerySelectorAll("[id]").Select(element => element.Id!)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(Document.QuerySelectorAll("a"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.All(Document.QuerySelectorAll("[aria-labelledby]"), section => Assert.Contains(section.GetAttribute("aria-labelledby")!, ids));
    }

    [Fact]
    public void Who_hears_the_page_finds_landmarks_headings_in_order_and_named_tables()
    {
        Assert.Equal("en", Document.DocumentElement.GetAttribute("lang"));
        Assert.Single(Document.QuerySelectorAll("main"));
        Assert.Single(Document.QuerySelectorAll("header"));
        Assert.Single(Document.QuerySelectorAll("h1"));
        int level = 0;
        foreach (IElement heading in Document.QuerySelectorAll("h1,h2,h3,h4,h5"))
        {
            int next = heading.LocalName[1] - '0';
            Assert.InRange(next, 1, level + 1);
            level = next;
        }

        Assert.All(Document.QuerySelectorAll("table"), table => Assert.NotEmpty(table.QuerySelector("caption")!.TextContent));
        Assert.All(Document.QuerySelectorAll("th"), head => Assert.Contains(head.GetAttribute("scope"), new[] { "col", "row" }));
        Assert.All(Document.QuerySelectorAll(".badge"), badge => Assert.NotEmpty(badge.TextContent));
    }

    [Fact]
    public void Each_diagnosis_is_in_the_table_and_has_details()
    {
        int count = Usual.Count();
        Assert.Equal(count, Document.QuerySelectorAll("details").Length);
        Assert.Equal(count, Document.QuerySelectorAll("section[aria-labelledby=machines] tbody tr").Length);
    }

    [Fact]
    public void What_a_host_says_is_read_as_it_is_shown() => Assert.All(Hostile.Texts.Where(text => text.Length < 1000), text =>
    {
        IHtmlDocument page = new HtmlParser().ParseDocument(Reporting.Write(ReportFormat.Html, [Hostile.Everywhere(text)]));
        Assert.Equal(Printable.Of(text), page.QuerySelector("h3")!.TextContent);
        Assert.Equal(Printable.Of(text), page.QuerySelector("code")!.TextContent);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Words_stand_out_from_their_ground_in_light_and_dark(int scheme)
    {
        Dictionary<string, double> colours = Regex.Matches(HtmlStyle.Text.Split("@media (prefers-color-scheme:dark)")[scheme], "--([a-z-]+):#([0-9a-f]{6})")
            .ToDictionary(match => match.Groups[1].Value, match => Luminance(match.Groups[2].Value));
        Assert.Equal(14, colours.Count);
        Assert.All(
            ["ink", "soft", "link", "failing", "incomplete", "atrisk", "healthy"],
            (string word) => Assert.All(["sheet", "ground"], (string ground) => Assert.InRange(Contrast(colours[word], colours[ground]), LeastContrast, 21)));
        Assert.All(
            ["failing", "incomplete", "atrisk", "healthy"],
            (string word) => Assert.All([word, "ink"], (string on) => Assert.InRange(Contrast(colours[on], colours[word + "-ground"]), LeastContrast, 21)));
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    /// <summary>Relative luminance as WCAG 2.2 defines it.</summary>
    private static double Luminance(string colour)
    {
        double[] parts = [.. colour.Chunk(2).Select(hex => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
