using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Reports;
using Xunit;

namespace RdpTroubleshoot.Tests.Connections;

public class ConnectionVerdictTests
{
    public static TheoryData<string> Names => [.. ConnectionScenario.All.Select(scenario => scenario.Name)];

    public static TheoryData<string> Failing => [.. ConnectionScenario.All.Where(scenario => scenario.Verdict == Verdict.Failing).Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_root_cause_comes_first_and_the_verdict_fits(string name)
    {
        ConnectionScenario scenario = Find(name);
        ConnectionDiagnosis diagnosis = ConnectionExaminer.Examine(scenario.Observation);
        string told = string.Join("; ", diagnosis.RootCauses.Select(cause => cause.ToString()).Concat(diagnosis.NotJudged.Select(finding => finding.ToString())));
        Assert.True(scenario.Verdict == diagnosis.Verdict, $"{diagnosis.Verdict}: {told}");
        Assert.True(scenario.Check == diagnosis.RootCauses.Select(cause => cause.CheckId).DefaultIfEmpty("").First(), told);
        Assert.Empty(diagnosis.NotJudged);
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public void A_failing_connection_names_its_stage_and_what_a_client_shows(string name)
    {
        ConnectionDiagnosis diagnosis = ConnectionExaminer.Examine(Find(name).Observation);
        Assert.NotNull(diagnosis.Stage);
        Assert.NotEmpty(diagnosis.ClientShows);
        Assert.NotEmpty(diagnosis.RootCauses[0].Proof);
        Assert.NotEmpty(diagnosis.RootCauses[0].Manual);
        Assert.Contains($"at stage {diagnosis.Stage}", DiagnosisText.Of(diagnosis, []));
    }

    [Fact]
    public void Every_connection_check_finds_its_fault_in_some_observation()
    {
        HashSet<string> found = [.. ConnectionScenario.All.SelectMany(scenario => ConnectionExaminer.Examine(scenario.Observation).Findings).Where(finding => finding.IsProblem).Select(finding => finding.CheckId)];
        Assert.Empty(ConnectionExaminer.Checks.Select(check => check.Id).Except(found));
    }

    [Fact]
    public void Whoever_hangs_up_on_everybody_is_not_blamed_on_what_was_sent()
    {
        Assert.Contains("port forward", CausesOf("reset on everybody")[0].Cause);
        Assert.Contains("intrusion prevention", CausesOf("closed on the request")[0].Cause);
    }

    [Fact]
    public void The_first_suspect_of_a_reset_on_ClientHello_is_the_private_key_and_the_host_side_cmdlets_are_named()
    {
        PossibleCause first = CausesOf("reset on ClientHello")[0];
        Assert.Contains("private key", first.Cause);
        Assert.Contains("Test-MachineKeyAcl", first.Confirm);
    }

    [Theory]
    [InlineData(0x7u, "ERRINFO_SERVER_DENIED_CONNECTION")]
    [InlineData(0xDEADu, "0xDEAD")]
    public void A_reason_of_the_server_is_told_by_name_and_by_number_when_it_has_none(uint code, string words)
    {
        ConnectionObservation seen = Seen.WithoutNla with { Session = new SessionAttempt { Outcome = AttemptOutcome.Refused, Reached = "licensing", ErrorInfo = code } };
        Assert.Contains(words, ConnectionExaminer.Examine(seen).RootCauses[0].Summary);
    }

    [Theory]
    [InlineData(0xC000005Eu, "domain controller")]
    [InlineData(0xC0000418u, "restricts NTLM")]
    public void The_first_suspect_of_a_refused_NTLM_is_the_one_that_the_status_names(uint status, string suspect)
    {
        ConnectionObservation seen = Seen.Healthy with { Nla = new NlaAttempt { Outcome = AttemptOutcome.Refused, ErrorCode = status } };
        Assert.Contains(suspect, ConnectionExaminer.Examine(seen).RootCauses[0].Causes[0].Cause);
    }

    [Fact]
    public void What_could_not_be_tried_from_here_is_incomplete_and_never_healthy()
    {
        ConnectionObservation[] untried =
        [
            Seen.NoTcp(AttemptOutcome.LocalFailure),
            Seen.NoTcp(AttemptOutcome.NotTried) with { Resolution = new NameResolution { Outcome = AttemptOutcome.LocalFailure }, Addresses = [] },
            Seen.Healthy with { Handshake = new HandshakeAttempt { Outcome = AttemptOutcome.LocalFailure }, Nla = null },
            Seen.Healthy with { Nla = new NlaAttempt { Outcome = AttemptOutcome.LocalFailure } },
            Seen.Healthy with { Logon = new LogonAttempt { Outcome = AttemptOutcome.LocalFailure, Package = "NTLM" } },
            Seen.Healthy with { Logon = new LogonAttempt { Outcome = AttemptOutcome.NotTried, Detail = "refused elsewhere" } },
            Seen.WithoutNla with { Session = new SessionAttempt { Outcome = AttemptOutcome.LocalFailure } },
            Seen.Healthy with { Handshake = Seen.Healthy.Handshake! with { Certificate = [1, 2, 3] } },
        ];
        Assert.All(untried, seen => Assert.Equal(Verdict.Incomplete, ConnectionExaminer.Examine(seen).Verdict));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_text_is_ascii_within_its_width_and_tells_each_stage(string name)
    {
        ConnectionDiagnosis diagnosis = ConnectionExaminer.Examine(Find(name).Observation);
        string text = DiagnosisText.Of(diagnosis, []);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, DiagnosisText.DefaultWidth));
        Assert.All(text, character => Assert.True(character is '\n' or (>= ' ' and <= '~')));
        Assert.NotEmpty(diagnosis.Stages);
    }

    [Fact]
    public void Escapes_from_a_server_never_reach_a_console()
    {
        const string escape = "\u001b[2J\u202eevil";
        ConnectionObservation seen = Seen.Healthy with { Target = "vm01" + escape, Nla = Seen.Healthy.Nla! with { NetBiosComputer = escape, DnsComputer = escape, Detail = escape } };
        ConnectionDiagnosis diagnosis = ConnectionExaminer.Examine(seen);
        string all = DiagnosisText.Of(diagnosis, []) + string.Join("", diagnosis.Stages) + string.Join("", diagnosis.Findings.SelectMany(finding => finding.Proof));
        Assert.DoesNotContain('\u001b', all);
        Assert.DoesNotContain('\u202e', all);
    }

    private static IReadOnlyList<PossibleCause> CausesOf(string name) => ConnectionExaminer.Examine(Find(name).Observation).RootCauses[0].Causes;

    private static ConnectionScenario Find(string name) => ConnectionScenario.All.Single(scenario => scenario.Name == name);

    /// <summary>A blocker that lets one connection through and refuses the next, a network that goes away in between.</summary>
    [Theory]
    [MemberData(nameof(Ends))]
    public void A_connection_that_ends_in_whatever_way_is_never_called_healthy(AttemptOutcome end, AttemptOutcome hello)
    {
        Assert.False(ConnectionExaminer.Examine(Seen.NoTls(Seen.Hello(hello))).IsHealthy);
        Assert.False(ConnectionExaminer.Examine(Seen.NoTls(Seen.Hello(hello)) with { Handshake = new HandshakeAttempt { Outcome = end } }).IsHealthy);
        Assert.False(ConnectionExaminer.Examine(Seen.NoConfirm(end)).IsHealthy);
        Assert.False(ConnectionExaminer.Examine(Seen.NoTcp(end)).IsHealthy);
        Assert.False(ConnectionExaminer.Examine(Seen.Healthy with { Nla = new NlaAttempt { Outcome = end } }).IsHealthy && end != AttemptOutcome.Refused);
        Assert.False(ConnectionExaminer.Examine(Seen.WithoutNla with { Session = new SessionAttempt { Outcome = end } }).IsHealthy);
        Assert.False(ConnectionExaminer.Examine(Seen.Healthy with { Logon = new LogonAttempt { Outcome = end } }).IsHealthy);
    }

    public static TheoryData<AttemptOutcome, AttemptOutcome> Ends()
    {
        AttemptOutcome[] failures =
        [
            AttemptOutcome.Refused, AttemptOutcome.Closed, AttemptOutcome.Reset, AttemptOutcome.TimedOut, AttemptOutcome.Unreachable,
            AttemptOutcome.Unintelligible, AttemptOutcome.LocalFailure,
        ];
        var data = new TheoryData<AttemptOutcome, AttemptOutcome>();
        foreach (AttemptOutcome end in failures)
        {
            foreach (AttemptOutcome hello in failures)
            {
                data.Add(end, hello);
            }
        }

        return data;
    }
}
