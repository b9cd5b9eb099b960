using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Reports.Channel;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Reports.Channel;

public class ChannelReaderTests
{
    private static readonly ChannelContent Healthy = new(ChannelKind.Diagnosis, ChannelDiagnosis.Write(Judging.Examine(HealthyHost.Create().Host), "0.1.0"));

    [Fact]
    public void A_line_in_which_anything_was_altered_is_damaged_and_never_another_diagnosis()
    {
        string line = Healthy.Parts[0].ToString();
        for (int i = ChannelLine.Mark.Length; i < line.Length; i += 7)
        {
            char other = line[i] == 'A' ? 'B' : 'A';
            var reader = new ChannelReader();
            reader.Add(line.Substring(0, i) + other + line.Substring(i + 1));
            Assert.True(reader.DamagedLines == 1 || reader.Read().All(reading => reading.Diagnosis is null), $"altered at {i}");
        }
    }

    [Fact]
    public void A_line_that_was_cut_at_its_end_is_damaged()
    {
        string line = Healthy.Parts[0].ToString();
        foreach (int length in new[] { 7, 20, 50, line.Length / 2, line.Length - 1 })
        {
            var reader = new ChannelReader();
            reader.Add(line.Substring(0, length));
            Assert.Equal(1, reader.DamagedLines);
            Assert.Empty(reader.Read());
        }
    }

    [Fact]
    public void Missing_parts_are_named()
    {
        Assert.InRange(Healthy.Parts.Count, 2, 10);
        var reader = new ChannelReader();
        reader.Add(ChannelReport.Part(Healthy.Parts[1]));
        ChannelReading reading = Assert.Single(reader.Read());
        Assert.Equal(1, reading.Missing[0]);
        Assert.Contains("1", reading.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_two_runs_are_not_mixed()
    {
        var other = new ChannelContent(ChannelKind.Diagnosis, ChannelDiagnosis.Write(Judging.Examine(Scenarios.All.First(one => one.RootCause.Length > 0).Record().Host), "0.1.0"));
        var reader = new ChannelReader();
        reader.Add(Healthy.Parts[0].ToString());
        reader.Add(other.Parts[1].ToString());
        Assert.Equal(["2", "1"], reader.Read().Select(reading => string.Join(",", reading.Missing)));
    }

    [Fact]
    public void A_machine_line_in_the_middle_of_a_line_is_text_and_nothing_else()
    {
        var reader = new ChannelReader();
        reader.Add("proof " + Healthy.Parts[0]);
        Assert.Equal(0, reader.DamagedLines);
        Assert.Empty(reader.Read());
    }

    [Fact]
    public void What_unpacks_without_end_is_refused_before_it_fills_the_memory()
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 16; i++)
            {
                deflate.Write(zeros, 0, zeros.Length);
            }
        }

        Assert.Null(ChannelPacking.Unpack(packed.ToArray(), ChannelLimits.DiagnosisLength));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"diagnosis\":2}")]
    [InlineData("{\"diagnosis\":1,\"module\":\"0\",\"computer\":\"A\",\"verdict\":\"Healthy\",\"findings\":[],\"rootCauses\":[]}")]
    [InlineData("{\"diagnosis\":1,\"module\":\"0\",\"computer\":\"A\",\"verdict\":\"Healthy\",\"findings\":[{\"id\":\"RDP1001\",\"outcome\":\"Fail\"}],\"rootCauses\":[{\"finding\":0,\"outcome\":\"Fail\"}]}")]
    [InlineData("{\"diagnosis\":1,\"module\":\"0\",\"computer\":\"A\",\"verdict\":\"Failing\",\"findings\":[],\"rootCauses\":[{\"finding\":3,\"outcome\":\"Fail\"}]}")]
    [InlineData("{\"diagnosis\":1,\"module\":\"0\",\"computer\":\"A\",\"verdict\":\"Healthy\",\"findings\":[{\"id\":7}],\"rootCauses\":[]}")]
    [InlineData("{\"diagnosis\":1,\"module\":\"0\",\"computer\":\"A\",\"verdict\":\"Healthy\",\"findings\":[{\"id\":\"RDP1001\",\"proof\":[[\"a\",\"b\",\"c\",\"d\",\"e\"]]}],\"rootCauses\":[]}")]
    [InlineData("{\"diagnosis\":1,\"module\":\"0\",\"computer\":\"A\",\"verdict\":\"Healthy\",\"findings\":[{\"id\":\"RDP1001\",\"outcome\":\"0\"}],\"rootCauses\":[]}")]
    public void What_contradicts_itself_or_is_something_else_is_no_diagnosis(string json)
    {
        Assert.Null(ChannelDiagnosis.Read(json, out string problem));
        Assert.NotEqual("", problem);
    }

    [Fact]
    public void A_diagnosis_reads_as_it_was_written()
    {
        foreach (Scenario scenario in Scenarios.All)
        {
            Diagnosis diagnosis = Judging.Examine(scenario.Record().Host);
            Diagnosis read = ChannelDiagnosis.Read(ChannelDiagnosis.Write(diagnosis, "0.1.0"), out _)!.Diagnosis;
            Assert.Equal(Describe(diagnosis), Describe(read));
        }
    }

    [Fact]
    public void Damaged_text_is_never_an_exception()
    {
        var random = new Random(1);
        string json = ChannelDiagnosis.Write(Judging.Examine(Scenarios.All[0].Record().Host), "0.1.0");
        for (int i = 0; i < 2000; i++)
        {
            var damaged = new StringBuilder(json);
            for (int n = random.Next(4); n >= 0; n--)
            {
                damaged[random.Next(damaged.Length)] = "\"{}[]:,0a\\"[random.Next(10)];
            }

            _ = ChannelDiagnosis.Read(damaged.ToString(), out _);
        }
    }

    private static string Describe(Diagnosis diagnosis) => string.Join("\n", [
        $"{diagnosis} {diagnosis.ObservedAt:O}",
        .. diagnosis.Findings.Select(finding => $"{finding} {finding.Area} {finding.Title} {finding.Link} {finding.Confidence} {finding.ComputerName} {string.Join("|", finding.Proof)} {string.Join("|", finding.Manual)} {string.Join("|", finding.Repairs)} {string.Join("|", finding.Causes)}"),
        .. diagnosis.RootCauses.Select(cause => $"{cause} {cause.Outcome} {string.Join("|", cause.Proof)} {string.Join("|", cause.LeadsTo)} {string.Join("|", cause.Explains)} {string.Join("|", cause.Alternatives)}"),
    ]);
}
