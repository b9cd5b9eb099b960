using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AngleSharp.Html.Parser;
using RdpTroubleshoot.Reports;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Reports;

/// <summary>The HTML report as a browser opens it.</summary>
public class BrowserTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [BrowserFact]
    public async Task What_hosts_say_runs_nothing_loads_nothing_and_adds_nothing_to_the_page()
    {
        string hostile = Reporting.Write(ReportFormat.Html, Hostile.All, Reporting.Header with { Title = Hostile.Texts[1] });
        BrowserPage page = await Browser.Open(hostile, Cancellation);
        Assert.Empty(page.Console);
        Assert.DoesNotContain(page.Requests, request => request.Contains(Hostile.Mark, StringComparison.Ordinal));
        string plain = Reporting.Write(ReportFormat.Html, Hostile.All.Select((_, at) => at % 2 == 0 ? Hostile.Everywhere($"x{at}") : Hostile.Connection($"x{at}")));
        Assert.Equal(Elements(plain), Elements(page.Dom));
    }

    [BrowserFact]
    public async Task The_browser_of_these_tests_would_tell_what_runs_and_loads()
    {
        BrowserPage page = await Browser.Open("<!DOCTYPE html><img src='http://hostile.invalid/x.png'><script>console.error('hostile'); document.body.append(document.createElement('hr'))</script>", Cancellation);
        Assert.Contains(page.Console, line => line.Contains(Hostile.Mark, StringComparison.Ordinal));
        Assert.Contains(page.Requests, request => request.Contains("hostile.invalid", StringComparison.Ordinal));
        Assert.Contains("<hr>", page.Dom, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_policy_stops_a_script_and_an_image_even_if_they_got_in()
    {
        string report = Reporting.Write(ReportFormat.Html, []).Replace("<main>", "<main><img src='http://hostile.invalid/x.png'><script>document.body.append(document.createElement('hr'))</script>");
        BrowserPage page = await Browser.Open(report, Cancellation);
        Assert.DoesNotContain("<hr>", page.Dom, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Requests, request => request.Contains(Hostile.Mark, StringComparison.Ordinal));
        Assert.Contains(page.Console, line => line.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    /// <summary>Every element with its class, sorted: in which order machines stand depends on their names.</summary>
    private static string[] Elements(string html) =>
        [.. new HtmlParser().ParseDocument(html).All.Select(element => $"{element.LocalName}.{element.ClassName}").Order(StringComparer.Ordinal)];
}
