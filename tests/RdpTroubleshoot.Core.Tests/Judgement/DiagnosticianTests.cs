using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Judgement;
using Xunit;

namespace RdpTroubleshoot.Tests.Judgement;

public class DiagnosticianTests
{
    [Fact]
    public void Only_the_fault_that_no_other_explains_is_a_root_cause()
    {
        Diagnosis diagnosis = Diagnose([Check("A", "B"), Check("B", "C"), Check("C")], Fail("C"), Fail("B"), Fail("A"));
        RootCause cause = Assert.Single(diagnosis.RootCauses);
        Assert.Equal("A", cause.CheckId);
        Assert.Equal(["B", "C"], cause.Explains.Select(finding => finding.CheckId));
        Assert.Equal(Verdict.Failing, diagnosis.Verdict);
    }

    [Fact]
    public void A_cause_that_passed_explains_nothing() =>
        Assert.Equal(["B"], Roots(Diagnose([Check("A", "B"), Check("B")], Pass("A"), Fail("B"))));

    [Fact]
    public void A_chain_is_broken_by_a_check_that_passed() =>
        Assert.Equal(["A", "C"], Roots(Diagnose([Check("A", "B"), Check("B", "C"), Check("C")], Fail("A"), Pass("B"), Fail("C"))));

    [Fact]
    public void A_consequence_carries_an_explanation_though_no_check_looks_at_it() =>
        Assert.Equal(["A"], Roots(Diagnose([Check("A", "X"), Check("B")], [new Consequence("X", "x") { Explains = ["B"] }], Fail("A"), Fail("B"))));

    [Fact]
    public void Two_faults_that_explain_each_other_do_not_vanish_both()
    {
        Diagnosis diagnosis = Diagnose([Check("A", "B"), Check("B", "A")], Fail("A"), Fail("B"));
        Assert.Equal(["A", "B"], Roots(diagnosis));
        Assert.Equal(Verdict.Failing, diagnosis.Verdict);
        Assert.DoesNotContain(diagnosis.RootCauses, cause => cause.Explains.Any(finding => finding.CheckId == cause.CheckId));
    }

    [Fact]
    public void A_fault_that_explains_itself_stays_a_root_cause() =>
        Assert.Empty(Assert.Single(Diagnose([Check("A", "A")], Fail("A")).RootCauses).Explains);

    [Fact]
    public void A_circle_is_explained_by_a_fault_outside_it() =>
        Assert.Equal(["R"], Roots(Diagnose([Check("A", "B"), Check("B", "C"), Check("C", "A"), Check("R", "B")], Fail("A"), Fail("B"), Fail("C"), Fail("R"))));

    [Fact]
    public void A_circle_explains_what_hangs_on_it() =>
        Assert.Equal(["A", "B"], Roots(Diagnose([Check("A", "B"), Check("B", "A", "D"), Check("D")], Fail("A"), Fail("B"), Fail("D"))));

    [Fact]
    public void A_dense_graph_of_circles_neither_hangs_nor_hides_everything()
    {
        string[] ids = [.. Enumerable.Range(0, 200).Select(i => $"N{i:000}")];
        Diagnosis diagnosis = Diagnose([.. ids.Select(id => Check(id, ids))], [.. ids.Select(Fail)]);
        Assert.Equal(200, diagnosis.RootCauses.Count);
    }

    [Fact]
    public void A_weakness_that_already_broke_something_counts_as_broken()
    {
        Diagnosis diagnosis = Diagnose([Check("A", "B"), Check("B")], Make("A", Outcome.Warn), Fail("B"));
        Assert.Equal(Outcome.Fail, Assert.Single(diagnosis.RootCauses).Outcome);
        Assert.Equal(Verdict.Failing, diagnosis.Verdict);
    }

    [Theory]
    [InlineData(Confidence.Medium, Confidence.High)]
    [InlineData(Confidence.High, Confidence.Certain)]
    [InlineData(Confidence.Certain, Confidence.Certain)]
    public void Evidence_makes_a_suspicion_surer_by_one_step_and_is_shown_as_proof(Confidence before, Confidence after)
    {
        var trace = Make("E", Outcome.Fail) with { Proof = [new Proof("event", "36870")] };
        CheckInfo[] checks = [Check("A", "E"), Check("E") with { IsEvidence = true }];
        RootCause cause = Assert.Single(Diagnose(checks, Fail("A") with { Confidence = before }, trace).RootCauses);
        Assert.Equal(after, cause.Confidence);
        Assert.Equal("36870", Assert.Single(cause.Proof).Actual);
    }

    [Fact]
    public void A_risk_gets_no_evidence_that_something_broken_explains()
    {
        CheckInfo[] checks = [Check("A", "E"), Check("B", "E"), Check("E") with { IsEvidence = true }];
        Diagnosis diagnosis = Diagnose(checks, Make("A", Outcome.Warn) with { Confidence = Confidence.Medium }, Fail("B"), Fail("E"));
        Assert.Equal(["B", "A"], diagnosis.RootCauses.Select(cause => cause.CheckId));
        Assert.Equal(Outcome.Warn, diagnosis.RootCauses[1].Outcome);
        Assert.Equal(Confidence.Medium, diagnosis.RootCauses[1].Confidence);
    }

    [Fact]
    public void A_suspicion_names_what_was_not_ruled_out()
    {
        Consequence hangUp = new("X", "x") { AlsoCausedBy = ["a proxy"] };
        Diagnosis diagnosis = Diagnose(
            [Check("A", "X"), Check("B", "X"), Check("C")],
            [hangUp],
            Fail("A") with { Confidence = Confidence.High },
            Make("B", Outcome.NotEvaluated),
            Make("C", Outcome.NotEvaluated));
        Assert.Equal(["B title B (not judged)", "a proxy"], Assert.Single(diagnosis.RootCauses).Alternatives);
    }

    [Theory]
    [InlineData(Outcome.Pass, Verdict.Healthy)]
    [InlineData(Outcome.NotApplicable, Verdict.Healthy)]
    [InlineData(Outcome.Warn, Verdict.AtRisk)]
    [InlineData(Outcome.Fail, Verdict.Failing)]
    [InlineData(Outcome.NotEvaluated, Verdict.Incomplete)]
    [InlineData(Outcome.Error, Verdict.Incomplete)]
    public void What_was_not_judged_is_never_called_healthy(Outcome outcome, Verdict verdict) =>
        Assert.Equal(verdict, Diagnose([Check("A"), Check("B")], Pass("A"), Make("B", outcome)).Verdict);

    [Fact]
    public void No_findings_at_all_are_not_called_healthy() => Assert.Equal(Verdict.Incomplete, Diagnose([]).Verdict);

    [Fact]
    public void A_finding_of_a_check_that_the_graph_does_not_know_is_kept() =>
        Assert.Equal(["Z"], Roots(Diagnose([Check("A")], Fail("Z"))));

    [Fact]
    public void The_chain_to_what_people_see_is_the_shortest_and_ends()
    {
        Consequence[] consequences = [new("X", "x") { Explains = ["Y", "Z"] }, new("Y", "y") { Explains = ["X", "Z"] }, new("Z", "z")];
        RootCause cause = Assert.Single(Diagnose([Check("A", "X")], consequences, Fail("A")).RootCauses);
        Assert.Equal(["X", "Z"], cause.LeadsTo.Select(step => step.Id));
    }

    private static string[] Roots(Diagnosis diagnosis) => [.. diagnosis.RootCauses.Select(cause => cause.CheckId)];

    private static Diagnosis Diagnose(CheckInfo[] checks, params Finding[] findings) => Diagnose(checks, [], findings);

    private static Diagnosis Diagnose(CheckInfo[] checks, IEnumerable<Consequence> consequences, params Finding[] findings) =>
        new Diagnostician(new CauseGraph(checks, consequences)).Diagnose("VM01", null, findings);

    private static CheckInfo Check(string id, params string[] explains) =>
        new(id, Area.Listener, "title " + id) { Why = "", Needs = "", Explains = explains };

    private static Finding Fail(string id) => Make(id, Outcome.Fail);

    private static Finding Pass(string id) => Make(id, Outcome.Pass);

    private static Finding Make(string id, Outcome outcome) => new() { CheckId = id, Title = "title " + id, Outcome = outcome };
}
