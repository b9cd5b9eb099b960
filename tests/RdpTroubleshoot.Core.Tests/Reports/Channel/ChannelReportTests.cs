using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Reports.Channel;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Reports.Channel;

public class ChannelReportTests
{
    private const string File = @"C:\ProgramData\RdpTroubleshoot\Reports\20261123T070000000Z-0123456789ABCDEF.rdpt.txt";
    private const int Shapes = 500;
    private static readonly string Noise = string.Concat(Enumerable.Repeat("WARNING: something that a profile says\r\n", 300));

    [Fact]
    public void Whatever_was_found_the_last_4096_bytes_hold_verdict_root_cause_and_the_machine_line()
    {
        int shortOnes = 0;
        for (int seed = 0; seed < Shapes; seed++)
        {
            Diagnosis diagnosis = new AnyDiagnosis(seed).Make();
            var report = new ChannelReport(diagnosis, "0.1.0", seed % 3 == 0 ? ["FIX4001 Fixed", new string('y', 500)] : []);
            string text = report.Fits ? report.Text() : seed % 2 == 0 ? report.Text(File, "") : report.Text("", "the disk is full");
            RequireReadable(seed, diagnosis, report, text, Tail(text, Whole));
            RequireReadable(seed, diagnosis, report, text, Tail(text, BrokenAt80));
            shortOnes += report.Fits ? 0 : 1;
        }

        Assert.InRange(shortOnes, 100, Shapes - 50);
    }

    [Fact]
    public void What_was_cut_short_is_whole_again_when_all_parts_are_there_in_any_order()
    {
        for (int seed = 0; seed < Shapes; seed += 5)
        {
            Diagnosis diagnosis = new AnyDiagnosis(seed, Printable.MaximumLength / 6).Make();
            var report = new ChannelReport(diagnosis, "0.1.0", []);
            var reader = new ChannelReader();
            foreach (ChannelLine part in report.Whole.Parts.Reverse())
            {
                string text = ChannelReport.Part(part);
                Assert.InRange(BrokenAt80(text).Length, 1, ChannelLimits.Bytes);
                reader.Add(Tail(text, BrokenAt80));
            }

            reader.Add(report.Fits ? report.Text() : report.Text(File, ""));
            ChannelReading reading = Assert.Single(reader.Read());
            Assert.False(reading.Diagnosis!.IsShort);
            Assert.Equal(ChannelDiagnosis.Write(diagnosis, "0.1.0"), ChannelDiagnosis.Write(reading.Diagnosis.Diagnosis, "0.1.0"));
        }
    }

    [Fact]
    public void Every_recorded_fault_comes_through_with_all_its_findings_and_the_proof_of_its_causes()
    {
        foreach (Scenario scenario in Scenarios.All)
        {
            Diagnosis diagnosis = Judging.Examine(scenario.Record().Host);
            var report = new ChannelReport(diagnosis, "0.1.0", []);
            Diagnosis read = ReadOne(Tail(report.Fits ? report.Text() : report.Text(File, ""), Whole)).Diagnosis;
            Assert.Equal(diagnosis.Findings.Select(finding => $"{finding.CheckId} {finding.Outcome}"), read.Findings.Select(finding => $"{finding.CheckId} {finding.Outcome}"));
            Assert.Equal(diagnosis.RootCauses.Select(cause => cause.CheckId), read.RootCauses.Select(cause => cause.CheckId));
            Assert.All(read.RootCauses, cause => Assert.NotEmpty(cause.Proof));
        }
    }

    [Fact]
    public void The_worst_comes_first_and_the_verdict_stands_before_the_machine_line()
    {
        Diagnosis diagnosis = Judging.Examine(Scenarios.All.First(scenario => Judging.Examine(scenario.Record().Host).Verdict == Verdict.Failing).Record().Host);
        var report = new ChannelReport(diagnosis, "0.1.0", []);
        string[] lines = (report.Fits ? report.Text() : report.Text(File, "")).Split('\n');
        Assert.StartsWith("1. " + diagnosis.RootCauses[0].CheckId, lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("VM01  Failing", StringComparison.Ordinal));
        Assert.StartsWith(ChannelLine.Mark, lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_is_named_by_what_to_give_the_script()
    {
        Diagnosis diagnosis = Judging.Examine(Scenarios.All.First(scenario => Judging.Examine(scenario.Record().Host).RootCauses.Any(cause => cause.CheckId == "RDP4001")).Record().Host);
        Assert.Contains("Job=Repair RepairId=FIX4001", new ChannelReport(diagnosis, "0.1.0", []).Text(File, ""), StringComparison.Ordinal);
    }

    internal static ChannelDiagnosis ReadOne(string text)
    {
        var reader = new ChannelReader();
        reader.Add(text);
        ChannelReading reading = Assert.Single(reader.Read());
        Assert.Equal("", reading.Problem);
        Assert.Equal(0, reader.DamagedLines);
        return reading.Diagnosis!;
    }

    private static void RequireReadable(int seed, Diagnosis diagnosis, ChannelReport report, string text, string tail)
    {
        string at = $"seed {seed}: ";
        Assert.True(text.All(c => c is '\n' or (>= ' ' and <= '~')), at + "not ASCII");
        string[] lines = text.Split('\n');
        Assert.True(lines.Take(lines.Length - 1).All(line => line.Length <= 79), at + "a line is too wide");
        ChannelDiagnosis read = ReadOne(tail);
        Assert.True(diagnosis.Verdict == read.Diagnosis.Verdict, at + "another verdict");
        Assert.True(read.IsShort == !report.Fits, at + "short");
        Assert.Equal(diagnosis.Findings.Count, read.Diagnosis.Findings.Count + read.Left);
        string word = diagnosis.Verdict == Verdict.AtRisk ? "At risk" : diagnosis.Verdict.ToString();
        Assert.Contains(word, tail, StringComparison.Ordinal);
        if (diagnosis.RootCauses.Count > 0)
        {
            Assert.Equal(diagnosis.RootCauses[0].CheckId, read.Diagnosis.RootCauses[0].CheckId);
            Assert.Contains("1. " + diagnosis.RootCauses[0].CheckId, tail, StringComparison.Ordinal);
        }
    }

    /// <summary>What comes back: the last bytes of everything that was put out.</summary>
    private static string Tail(string text, Func<string, string> shown)
    {
        string all = Noise + shown(text) + "\r\n";
        return all.Substring(all.Length - ChannelLimits.Bytes);
    }

    private static string Whole(string text) => text.Replace("\n", "\r\n");

    /// <summary>As a console of 80 columns writes it to a file.</summary>
    private static string BrokenAt80(string text) => string.Join("\r\n", text.Split('\n').SelectMany(Broken));

    private static IEnumerable<string> Broken(string line)
    {
        for (int i = 0; i < Math.Max(1, line.Length); i += 80)
        {
            yield return line.Substring(i, Math.Min(80, line.Length - i));
        }
    }
}
