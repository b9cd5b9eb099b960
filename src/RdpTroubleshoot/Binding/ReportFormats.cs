using System;
using System.Collections.Generic;
using RdpTroubleshoot.Reports;

namespace RdpTroubleshoot.Binding;

/// <summary>Which format the name of a file asks for.</summary>
internal static class ReportFormats
{
    private static readonly Dictionary<string, ReportFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = ReportFormat.Html,
        [".htm"] = ReportFormat.Html,
        [".md"] = ReportFormat.Markdown,
        [".markdown"] = ReportFormat.Markdown,
        [".json"] = ReportFormat.Json,
        [".txt"] = ReportFormat.Text,
    };

    /// <summary>The extensions that are known, for advice.</summary>
    public static string Extensions => string.Join(", ", ByExtension.Keys);

    /// <summary>The format of a file; null when its name does not tell.</summary>
    public static ReportFormat? Of(string path) =>
        ByExtension.TryGetValue(System.IO.Path.GetExtension(path), out ReportFormat format) ? format : null;
}
