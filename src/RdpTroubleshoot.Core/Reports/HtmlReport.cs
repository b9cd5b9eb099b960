using System;
using System.Collections.Generic;
using System.IO;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>A report as one HTML file that loads nothing, runs nothing, and shows what hosts say as text.</summary>
internal sealed class HtmlReport(IReadOnlyCollection<string> commands) : IReportWriter
{
    private const string Sections = """
        <nav aria-label="Sections"><ul><li><a href="#overview">Overview</a></li><li><a href="#machines">Machines</a></li><li><a href="#details">Details</a></li></ul></nav>

        """;

    public string Part(Diagnosis diagnosis, ReportEntry entry) => HtmlDiagnosis.Of(diagnosis, entry, commands);

    public void Write(TextWriter output, ReportModel model, Func<ReportEntry, string> part)
    {
        output.Write(Head(model));
        output.Write(HtmlOverview.Of(model));
        output.Write("<section aria-labelledby=\"details\"><h2 id=\"details\">Details</h2>\n");
        foreach (ReportEntry entry in model.Entries)
        {
            output.Write(part(entry));
        }

        output.Write("</section>\n</main>\n");
        output.Write(new HtmlFragment().Open("footer").Element("p", ReportWords.Origin(model)).Close().ToString());
        output.Write("</body>\n</html>\n");
    }

    private static string Head(ReportModel model) =>
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + $"<meta http-equiv=\"Content-Security-Policy\" content=\"{HtmlStyle.Policy}\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
        + new HtmlFragment().Element("title", model.Header.Title)
        + $"<style>{HtmlStyle.Text}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#machines\">Skip to the machines</a>\n"
        + new HtmlFragment().Open("header").Element("h1", model.Header.Title).Element("p class=\"facts\"", ReportWords.Origin(model)).Add(Sections).Close()
        + "<main>\n";
}
