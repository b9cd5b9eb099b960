using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>A diagnosis as JSON: all findings, also those that passed.</summary>
internal static class JsonDiagnosis
{
    public static JsonObject Of(Diagnosis diagnosis)
    {
        var node = new JsonObject
        {
            { "kind", diagnosis is ConnectionDiagnosis ? "Connection" : "Host" },
            { "computerName", Text(diagnosis.ComputerName) },
            { "verdict", diagnosis.Verdict.ToString() },
            { "observedAt", diagnosis.ObservedAt is DateTime time ? Time(time) : null },
        };
        if (diagnosis is ConnectionDiagnosis connection)
        {
            node.Add("port", JsonNumber.Of(connection.Port));
            node.Add("stage", connection.Stage?.ToString());
            node.Add("stages", Texts(connection.Stages));
            node.Add("clientShows", Texts(connection.ClientShows));
        }

        node.Add("rootCauses", Array(diagnosis.RootCauses.Select(Cause)));
        node.Add("findings", Array(diagnosis.Findings.Select(Finding)));
        return node;
    }

    /// <summary>A time as RFC 3339 writes it, in UTC.</summary>
    public static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static JsonArray Array(IEnumerable<object> elements) => [.. elements];

    private static JsonObject Cause(RootCause cause)
    {
        JsonObject node = Finding(cause.Finding);
        node["outcome"] = cause.Outcome.ToString();
        node["confidence"] = cause.Confidence.ToString();
        node["proof"] = Array(cause.Proof.Select(Proof));
        node.Add("leadsTo", Array(cause.LeadsTo.Select(Step)));
        node.Add("explains", Array(cause.Explains.Select(Explained)));
        node.Add("alternatives", Texts(cause.Alternatives));
        return node;
    }

    private static JsonObject Finding(Finding finding) => new()
    {
        { "checkId", Text(finding.CheckId) },
        { "area", finding.Area.ToString() },
        { "title", Text(finding.Title) },
        { "outcome", finding.Outcome.ToString() },
        { "confidence", finding.Confidence.ToString() },
        { "subject", Text(finding.Subject) },
        { "summary", Text(finding.Summary) },
        { "proof", Array(finding.Proof.Select(Proof)) },
        { "causes", Array(finding.Causes.Select(Possible)) },
        { "repairs", Texts(finding.Repairs) },
        { "manual", Texts(finding.Manual) },
        { "link", Text(finding.Link) },
    };

    private static JsonObject Proof(Proof proof) => new()
    {
        { "fact", Text(proof.Fact) },
        { "actual", Text(proof.Actual) },
        { "expected", Text(proof.Expected) },
        { "source", Text(proof.Source) },
    };

    private static JsonObject Possible(PossibleCause cause) => new() { { "cause", Text(cause.Cause) }, { "confirm", Text(cause.Confirm) } };

    private static JsonObject Step(ConsequenceStep step) => new() { { "id", Text(step.Id) }, { "title", Text(step.Title) }, { "observed", step.Observed } };

    /// <summary>An explained finding stands among the findings; here it is named.</summary>
    private static JsonObject Explained(Finding finding) => new() { { "checkId", Text(finding.CheckId) }, { "subject", Text(finding.Subject) }, { "summary", Text(finding.Summary) } };

    private static JsonArray Texts(IEnumerable<string> texts) => Array(texts.Select(Text));

    private static string Text(string text) => ReportText.Shown(text);
}
