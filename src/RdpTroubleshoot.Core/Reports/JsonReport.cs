using System;
using System.IO;
using System.Linq;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>A report for programs: everything that the diagnoses hold, as <c>docs/report.schema.json</c> says. A diagnosis is one line.</summary>
internal sealed class JsonReport : IReportWriter
{
    /// <summary>Changes when a member that was there means something else or is gone; new members do not change it.</summary>
    public const int FormatVersion = 1;

    private const string End = "\n}\n";

    public string Part(Diagnosis diagnosis, ReportEntry entry) => JsonWriter.WriteLine(JsonDiagnosis.Of(diagnosis));

    public void Write(TextWriter output, ReportModel model, Func<ReportEntry, string> part)
    {
        string head = JsonWriter.Write(Head(model));
        output.Write(head.Substring(0, head.Length - End.Length) + ",\n  \"diagnoses\": [");
        string separator = "\n    ";
        foreach (ReportEntry entry in model.Entries)
        {
            output.Write(separator + part(entry));
            separator = ",\n    ";
        }

        output.Write(model.Entries.Count == 0 ? "]" + End : "\n  ]" + End);
    }

    private static JsonObject Head(ReportModel model) => new()
    {
        { "formatVersion", JsonNumber.Of(FormatVersion) },
        { "title", ReportText.Shown(model.Header.Title) },
        { "createdAt", JsonDiagnosis.Time(model.Header.CreatedAt) },
        { "moduleVersion", model.Header.ModuleVersion },
        { "overview", Overview(model) },
    };

    private static JsonObject Overview(ReportModel model) => new()
    {
        { "diagnoses", JsonNumber.Of(model.Entries.Count) },
        { "machines", JsonNumber.Of(model.Machines) },
        { "verdicts", Verdicts(model) },
        { "rootCauses", JsonDiagnosis.Array(model.Causes.Select(Cause)) },
        { "certificates", JsonDiagnosis.Array(model.Expiries.Select(Certificate)) },
        { "unreachable", JsonDiagnosis.Array(model.Unreachable.Select(entry => ReportText.Shown(entry.ComputerName))) },
        { "notWhollyJudged", JsonDiagnosis.Array(model.NotWhole.Select(entry => ReportText.Shown(entry.ComputerName))) },
    };

    private static JsonObject Verdicts(ReportModel model)
    {
        var verdicts = new JsonObject();
        foreach (Verdict verdict in ReportModel.Verdicts)
        {
            verdicts.Add(verdict.ToString(), JsonNumber.Of(model.Count(verdict)));
        }

        return verdicts;
    }

    private static JsonObject Cause(ReportCauseCount cause) => new()
    {
        { "checkId", ReportText.Shown(cause.CheckId) },
        { "title", ReportText.Shown(cause.Title) },
        { "failing", JsonNumber.Of(cause.Failing) },
        { "atRisk", JsonNumber.Of(cause.AtRisk) },
    };

    private static JsonObject Certificate(ReportExpiry expiry) => new()
    {
        { "computerName", ReportText.Shown(expiry.Entry.ComputerName) },
        { "name", ReportText.Shown(expiry.Certificate.Name) },
        { "notAfter", JsonDiagnosis.Time(expiry.Certificate.NotAfter) },
    };
}
