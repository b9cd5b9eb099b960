using System;
using System.Linq;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Reports;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Reports;

/// <summary>Whatever hosts say: no format lets it be more than text, and none grows with it.</summary>
public class HostileReportTests
{
    // The longest text, in all fields: each is cut at 4,000 characters, of which one may be shown as six.
    private const int LongestPart = 1_500_000;

    public static TheoryData<ReportFormat> Formats => [ReportFormat.Html, ReportFormat.Markdown, ReportFormat.Json, ReportFormat.Text];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_character_is_left_that_a_reader_obeys_in_place_of_showing_it(ReportFormat format) => Assert.All(Hostile.All, diagnosis =>
    {
        string report = Reporting.Write(format, [diagnosis], Reporting.Header with { Title = diagnosis.ComputerName });
        Assert.DoesNotContain(report, letter => letter != '\n' && Printable.Of(letter.ToString()) != letter.ToString());
    });

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_text_without_end_is_shortened_and_that_is_said(ReportFormat format)
    {
        string longest = Hostile.Texts.OrderByDescending(text => text.Length).First();
        string report = Reporting.Write(format, [Hostile.Connection(longest)]);
        Assert.InRange(report.Length, 1, LongestPart);
        Assert.Contains("shortened", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_ascii_of_eighty_columns()
    {
        string report = Reporting.Write(ReportFormat.Text, Hostile.All);
        Assert.All(report.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.DoesNotContain(report, letter => letter is not '\n' and (< ' ' or > '~'));
    }

    [Fact]
    public void Json_reads_back_with_each_text_as_it_is_shown()
    {
        foreach (string text in Hostile.Texts.Where(text => text.Length < 1000))
        {
            var report = (JsonObject)JsonReader.Read(Reporting.Write(ReportFormat.Json, [Hostile.Everywhere(text)]))!;
            var diagnosis = (JsonObject)((JsonArray)report["diagnoses"]!).Single()!;
            Assert.Equal(Printable.Of(text), diagnosis["computerName"]);
        }
    }

    [Fact]
    public void Html_has_no_tag_and_no_attribute_from_a_host()
    {
        string plain = Reporting.Write(ReportFormat.Html, [Hostile.Everywhere("hostile"), Hostile.Connection("hostile")]);
        foreach (string text in Hostile.Texts)
        {
            string report = Reporting.Write(ReportFormat.Html, [Hostile.Everywhere(text), Hostile.Connection(text)], Reporting.Header with { Title = text });
            Assert.Equal(Tags(plain), Tags(report));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_report_of_nothing_says_so(ReportFormat format)
    {
        string report = Reporting.Write(format, []);
        Assert.Contains(format == ReportFormat.Json ? "\"diagnoses\": 0" : "0 diagnoses of 0 machines", report, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_diagnoses_give_the_same_bytes(ReportFormat format) =>
        Assert.Equal(Reporting.Write(format, Hostile.All), Reporting.Write(format, Hostile.All));

    [Fact]
    public void A_title_is_encoded_in_every_format() => Assert.All(
        [ReportFormat.Html, ReportFormat.Markdown],
        format => Assert.DoesNotContain("<script>", Reporting.Write(format, [], Reporting.Header with { Title = "<script>" }).Replace("`<script>`", ""), StringComparison.Ordinal));

    /// <summary>Everything between an opening angle bracket and the next closing one, and nothing of it: text holds no angle brackets.</summary>
    private static string[] Tags(string html) => [.. html.Split('<').Skip(1).Select(tag => tag.Substring(0, tag.IndexOf('>')))];
}
