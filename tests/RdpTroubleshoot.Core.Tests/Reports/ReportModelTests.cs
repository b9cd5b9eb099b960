using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Reports;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Reports;

public class ReportModelTests
{
    private static readonly DateTime End = new(2026, 12, 24, 5, 30, 0, DateTimeKind.Utc);

    private static readonly Finding Passed = new() { CheckId = "RDP9502", Outcome = Outcome.Pass, Summary = "fine" };

    [Fact]
    public void The_worst_machine_comes_first_wherever_it_arrives()
    {
        ReportModel model = Model(Healthy("E"), Failing("B", "RDP9501"), Risky("D"), Incomplete("C"), Failing("A", "RDP9501", "RDP9503"), Failing("a2", "RDP9501"));
        Assert.Equal(["A", "a2", "B", "C", "D", "E"], model.Entries.Select(entry => entry.ComputerName));
    }

    [Fact]
    public void Verdicts_are_counted_and_none_is_lost()
    {
        ReportModel model = Model(Healthy("A"), Failing("B", "RDP9501"), Risky("C"), Incomplete("D"), Failing("E", "RDP9501"));
        Assert.Equal([2, 1, 1, 1], ReportModel.Verdicts.Select(model.Count));
        Assert.Equal(model.Entries.Count, ReportModel.Verdicts.Sum(model.Count));
    }

    [Fact]
    public void A_fault_that_many_machines_have_comes_before_one_that_few_have()
    {
        ReportModel model = Model(Failing("A", "RDP9503", "RDP9501"), Failing("B", "RDP9501"), Risky("C"));
        Assert.Equal(["RDP9501: 2 + 1", "RDP9503: 1 + 0"], model.Causes.Select(cause => $"{cause.CheckId}: {cause.Failing} + {cause.AtRisk}"));
    }

    [Fact]
    public void A_check_with_several_subjects_counts_once_a_machine() =>
        Assert.Equal(1, Assert.Single(Model(Failing("A", "RDP9501", "RDP9501")).Causes).Total);

    [Fact]
    public void A_host_and_the_connection_to_it_are_two_diagnoses_of_one_machine()
    {
        ReportModel model = Model(Healthy("vm01"), new ConnectionDiagnosis(Healthy("VM01"), 3389, null, []));
        Assert.Equal("2 diagnoses of 1 machine", model.Scope);
        Assert.Equal("1 diagnosis of 1 machine", Model(Healthy("vm01")).Scope);
    }

    [Theory]
    [InlineData(ConnectionStage.Name, true)]
    [InlineData(ConnectionStage.Tcp, true)]
    [InlineData(ConnectionStage.Negotiation, false)]
    [InlineData(ConnectionStage.Tls, false)]
    public void Only_what_does_not_answer_at_all_is_called_unreachable(ConnectionStage stage, bool expected) =>
        Assert.Equal(expected ? 1 : 0, Model(new ConnectionDiagnosis(Failing("A", "RDP9501"), 3389, stage, [])).Unreachable.Count);

    [Fact]
    public void A_failing_machine_that_was_not_wholly_judged_is_among_the_incomplete_ones()
    {
        var diagnosis = new Diagnosis("A", null, [.. Failing("A", "RDP9501").Findings, Missing], Failing("A", "RDP9501").RootCauses);
        Assert.Equal(1, Assert.Single(Model(diagnosis, Failing("B", "RDP9501")).NotWhole).NotJudged);
    }

    [Fact]
    public void The_end_of_a_certificate_is_read_from_the_words_that_checks_write()
    {
        string words = new CertificateDetails { Subject = "CN=VM01, O=\"A, valid until 2099-01-01 00:00Z\"", NotAfter = End }.ToString();
        ReportCertificate certificate = Assert.IsType<ReportCertificate>(ReportCertificate.Read(new Proof("self-signed certificate", words)));
        Assert.Equal(End, certificate.NotAfter);
        Assert.Equal(DateTimeKind.Utc, certificate.NotAfter.Kind);
        Assert.StartsWith("CN=VM01", certificate.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-12-24 05:30Z")]
    [InlineData("CN=VM01, valid until 2026-13-24 05:30Z")]
    [InlineData("CN=VM01, valid until 2026-12-24 05:30Z or so")]
    [InlineData("CN=VM01, gone since 2026-12-24 05:30Z")]
    public void What_tells_of_no_certificate_is_not_taken_for_one(string words) => Assert.Null(ReportCertificate.Read(new Proof("certificate", words)));

    [Theory]
    [InlineData(-40, "expired 40 days ago")]
    [InlineData(-0.5, "expired 0 days ago")]
    [InlineData(1.5, "1 day left")]
    [InlineData(98, "98 days left")]
    public void How_long_a_certificate_lasts_is_told_in_days(double days, string expected) =>
        Assert.Equal(expected, new ReportCertificate("CN=VM01", Reporting.Header.CreatedAt.AddDays(days)).Left(Reporting.Header.CreatedAt));

    [Fact]
    public void The_samples_tell_when_their_certificates_end()
    {
        ReportModel model = Model([.. SampleScenarios.All.Select(scenario => Judging.Examine(scenario.Record().Host))]);
        Assert.Contains(model.Expiries, expiry => expiry.Certificate.NotAfter < HealthyHost.Clock);
        Assert.Contains(model.Expiries, expiry => expiry.Certificate.NotAfter > HealthyHost.Clock);
        Assert.Equal(model.Expiries.Select(expiry => expiry.Certificate.NotAfter).OrderBy(end => end), model.Expiries.Select(expiry => expiry.Certificate.NotAfter));
    }

    [Fact]
    public void A_diagnosis_without_end_is_cut_and_never_made_healthier_by_that()
    {
        Finding[] findings = [.. Enumerable.Repeat(Passed, 5000), Missing];
        Diagnosis cut = ReportSource.Of(new Diagnosis("A", null, findings, []));
        Assert.InRange(cut.Findings.Count, 1, 2001);
        Assert.Equal(Verdict.Incomplete, cut.Verdict);
        Assert.Contains(cut.NotJudged, finding => finding.CheckId == Missing.CheckId);
        Assert.Contains(cut.NotJudged, finding => finding.Summary.StartsWith("3001 more findings", StringComparison.Ordinal));
        Assert.Equal(Verdict.Incomplete, ReportSource.Of(new Diagnosis("A", null, [.. Enumerable.Repeat(Passed, 5000)], [])).Verdict);
    }

    private static Finding Missing => new() { CheckId = "RDP9601", Outcome = Outcome.NotEvaluated, Summary = "Not judged: access denied." };

    private static ReportModel Model(params Diagnosis[] diagnoses) =>
        new(Reporting.Header, [.. diagnoses.Select((diagnosis, number) => new ReportEntry(number, ReportSource.Of(diagnosis)))]);

    private static Diagnosis Healthy(string name) => new(name, null, [Passed], []);

    private static Diagnosis Incomplete(string name) => new(name, null, [Passed, Missing], []);

    private static Diagnosis Risky(string name) => new(name, null, [Passed], [Cause("RDP9501", Outcome.Warn)]);

    private static Diagnosis Failing(string name, params string[] ids) => new(name, null, [Passed], [.. ids.Select(id => Cause(id, Outcome.Fail))]);

    private static RootCause Cause(string id, Outcome outcome) => new()
    {
        Finding = new Finding { CheckId = id, Outcome = outcome, Title = "a title", Summary = "a summary" },
        Outcome = outcome,
        Confidence = Confidence.Certain,
        Proof = new List<Proof>(),
        LeadsTo = [],
        Explains = [],
        Alternatives = [],
    };
}
