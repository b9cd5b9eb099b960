using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Benchmarks;

/// <summary>From the text of a snapshot to a diagnosis, beside what System.Text.Json takes to parse the same text.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class JudgeOneHost
{
    private string text = "";

    /// <summary>The samples.</summary>
    public static IEnumerable<string> Samples => SampleScenarios.All.Select(scenario => scenario.Name);

    /// <summary>The sample that is judged.</summary>
    [ParamsSource(nameof(Samples))]
    public string Sample { get; set; } = "";

    /// <summary>Writes the sample as text.</summary>
    [GlobalSetup]
    public void Record() => text = SampleScenarios.All.Single(scenario => scenario.Name == Sample).Record().ToJson();

    /// <summary>Only the parsing, by the parser of .NET.</summary>
    [Benchmark(Baseline = true)]
    public JsonValueKind JsonDocumentOnly()
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.ValueKind;
    }

    /// <summary>The whole way.</summary>
    [Benchmark]
    public Diagnosis ParseAndExamine() => new HostExaminer(HostSnapshot.Parse(text).Host, HostExaminer.DefaultLimit).Examine();
}
