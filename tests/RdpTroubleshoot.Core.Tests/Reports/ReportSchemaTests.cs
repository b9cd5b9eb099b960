using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using NJsonSchema;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Reports;
using RdpTroubleshoot.Tests.Connections;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Reports;

/// <summary>docs/report.schema.json says what programs find in a report.</summary>
public class ReportSchemaTests
{
    private static IEnumerable<Diagnosis> Usual =>
        [.. SampleScenarios.All.Select(scenario => Judging.Examine(scenario.Record().Host)), ConnectionExaminer.Examine(Seen.Healthy), ConnectionExaminer.Examine(Seen.WithoutNla)];

    [Fact]
    public async Task A_report_of_hosts_and_connections_is_valid() => Assert.Empty(await Errors(Reporting.Write(ReportFormat.Json, Usual)));

    [Fact]
    public async Task A_report_of_hostile_hosts_is_valid() => Assert.Empty(await Errors(Reporting.Write(ReportFormat.Json, Hostile.All)));

    [Fact]
    public async Task A_report_of_nothing_is_valid() => Assert.Empty(await Errors(Reporting.Write(ReportFormat.Json, [])));

    [Theory]
    [InlineData("formatVersion")]
    [InlineData("overview")]
    [InlineData("overview/verdicts")]
    [InlineData("overview/rootCauses/0/failing")]
    [InlineData("overview/certificates/0/notAfter")]
    [InlineData("diagnoses/0/verdict")]
    [InlineData("diagnoses/0/findings/0/outcome")]
    [InlineData("diagnoses/0/findings/0/proof/0/actual")]
    [InlineData("diagnoses/0/rootCauses/0/leadsTo")]
    [InlineData("diagnoses/0/rootCauses/0/summary")]
    public async Task A_member_that_programs_rely_on_is_missed_when_it_is_gone(string path)
    {
        JsonNode report = JsonNode.Parse(Reporting.Write(ReportFormat.Json, Hostile.All.Take(1)))!;
        string[] steps = path.Split('/');
        JsonNode parent = steps[..^1].Aggregate(report, (node, step) => int.TryParse(step, out int place) ? node[place]! : node[step]!);
        Assert.True(parent.AsObject().Remove(steps[^1]));
        Assert.NotEmpty(await Errors(report.ToJsonString()));
    }

    [Fact]
    public void The_parser_of_another_maker_reads_every_text()
    {
        using var report = JsonDocument.Parse(Reporting.Write(ReportFormat.Json, Hostile.All));
        JsonElement[] diagnoses = [.. report.RootElement.GetProperty("diagnoses").EnumerateArray()];
        Assert.Equal(Hostile.Texts.Count, diagnoses.Length);
        Assert.All(diagnoses, diagnosis => Assert.NotNull(diagnosis.GetProperty("computerName").GetString()));
    }

    [Fact]
    public void Nothing_that_a_diagnosis_holds_is_missing()
    {
        Diagnosis diagnosis = Judging.Examine(SampleScenarios.All.First(scenario => scenario.Name == "network-service-lost-key").Record().Host);
        using var report = JsonDocument.Parse(Reporting.Write(ReportFormat.Json, [diagnosis]));
        JsonElement one = report.RootElement.GetProperty("diagnoses")[0];
        Assert.Equal(diagnosis.Findings.Select(finding => $"{finding.CheckId} {finding.Outcome} {finding.Summary}"), one.GetProperty("findings").EnumerateArray()
            .Select(finding => $"{finding.GetProperty("checkId")} {finding.GetProperty("outcome")} {finding.GetProperty("summary")}"));
        Assert.Equal(diagnosis.RootCauses[0].Proof.Select(proof => proof.Actual), one.GetProperty("rootCauses")[0].GetProperty("proof").EnumerateArray().Select(proof => proof.GetProperty("actual").GetString()));
        Assert.Equal(diagnosis.RootCauses[0].Manual, one.GetProperty("rootCauses")[0].GetProperty("manual").EnumerateArray().Select(step => step.GetString()!));
    }

    private static async Task<IEnumerable<string>> Errors(string text)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(Generated.Root, "docs", "report.schema.json"), TestContext.Current.CancellationToken);
        return schema.Validate(text).Select(error => error.ToString()).Take(5);
    }
}
