using System;
using System.Linq;
using System.Threading.Tasks;
using RdpTroubleshoot.Connection.Tests.Support;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Probe;

/// <summary>Each way in which a connection can die is named: its stage, its root cause, what mstsc shows and the first thing to look at.</summary>
public class FaultVerdictTests
{
    private const string HangUp = "0x904";
    private const string TimeOut = "0x108";

    [Theory]
    [InlineData("healthy")]
    [InlineData("hybrid")]
    [InlineData("tls12-only")]
    [InlineData("tls13-only")]
    [InlineData("tls-only")]
    public async Task A_host_that_works_is_healthy(string behavior)
    {
        ConnectionDiagnosis diagnosis = await Probing.DiagnoseAsync(behavior);
        Assert.True(diagnosis.IsHealthy && diagnosis.Stage is null, Probing.Tell(diagnosis));
    }

    [Fact]
    public async Task A_server_that_is_only_slow_is_not_taken_for_one_whose_TLS_is_broken()
    {
        ConnectionDiagnosis diagnosis = await Probing.DiagnoseAsync("dribble", Probing.Options);
        Assert.True(diagnosis.IsHealthy, Probing.Tell(diagnosis));
    }

    [Fact]
    public async Task A_host_whose_answers_come_byte_by_byte_is_healthy()
    {
        ConnectionDiagnosis diagnosis = await Probing.DiagnoseAsync("dribble", Probing.Options with { Limit = TimeSpan.FromSeconds(30) });
        Assert.True(diagnosis.IsHealthy, Probing.Tell(diagnosis));
    }

    [Theory]
    [InlineData("close-on-accept", "RDP10007", "port forward")]
    [InlineData("reset-on-accept", "RDP10007", "port forward")]
    [InlineData("close-before-confirm", "RDP10007", "intrusion prevention")]
    [InlineData("reset-before-confirm", "RDP10007", "intrusion prevention")]
    [InlineData("ultimatum-before-confirm", "RDP10007", "intrusion prevention")]
    [InlineData("banner-ssh", "RDP10006", "another service")]
    [InlineData("banner-vnc", "RDP10006", "another service")]
    [InlineData("banner-smtp", "RDP10006", "another service")]
    [InlineData("banner-http", "RDP10006", "another service")]
    [InlineData("banner-tls", "RDP10006", "another service")]
    [InlineData("garbage-on-accept", "RDP10006", "another service")]
    [InlineData("flood-on-accept", "RDP10006", "another service")]
    [InlineData("garbage-before-confirm", "RDP10009", "middlebox")]
    [InlineData("flood-before-confirm", "RDP10009", "middlebox")]
    [InlineData("confirm-malformed", "RDP10009", "middlebox")]
    [InlineData("select:4", "RDP10009", "middlebox")]
    [InlineData("select:0xFFFFFFFF", "RDP10009", "middlebox")]
    [InlineData("negotiation-failure:1", "RDP10010", "Entra")]
    [InlineData("negotiation-failure:2", "RDP10010", "Entra")]
    [InlineData("negotiation-failure:4", "RDP10010", "Entra")]
    [InlineData("negotiation-failure:6", "RDP10010", "Entra")]
    [InlineData("negotiation-failure:7", "RDP10010", "Entra")]
    [InlineData("negotiation-failure:3", "RDP3201", "self-signed")]
    public Task Before_the_confirm(string behavior, string check, string cause) => Fails(behavior, ConnectionStage.Negotiation, check, HangUp, cause);

    [Theory]
    [InlineData("hang-on-accept")]
    [InlineData("hang-before-confirm")]
    [InlineData("confirm-truncated")]
    public Task Silence_before_the_confirm(string behavior) => Fails(behavior, ConnectionStage.Negotiation, "RDP10008", TimeOut, "TermService hangs");

    [Theory]
    [InlineData("close-after-confirm", "RDP5201", "NETWORK SERVICE")]
    [InlineData("reset-after-confirm", "RDP5201", "NETWORK SERVICE")]
    [InlineData("close-on-client-hello", "RDP5201", "NETWORK SERVICE")]
    [InlineData("reset-on-client-hello", "RDP5201", "NETWORK SERVICE")]
    [InlineData("alert:70", "RDP5202", "version of TLS")]
    [InlineData("alert:40", "RDP5202", "cipher suite")]
    [InlineData("alert:71", "RDP5202", "cipher suite")]
    [InlineData("alert:80", "RDP5202", "own certificate")]
    [InlineData("alert:112", "RDP5202", "name that was typed")]
    [InlineData("alert:255", "RDP5202", "own certificate")]
    [InlineData("ultimatum-on-client-hello", "RDP5203", "do not belong together")]
    [InlineData("garbage-on-client-hello", "RDP5203", "do not belong together")]
    [InlineData("flood-on-client-hello", "RDP5203", "do not belong together")]
    public Task In_answer_to_the_ClientHello(string behavior, string check, string cause) => Fails(behavior, ConnectionStage.Tls, check, HangUp, cause);

    [Fact]
    public Task Silence_in_answer_to_the_ClientHello() => Fails("hang-on-client-hello", ConnectionStage.Tls, "RDP5204", TimeOut, "full size");

    [Theory]
    [InlineData("close-on-first-tsrequest", "no or incomplete credentials")]
    [InlineData("reset-on-first-tsrequest", "no or incomplete credentials")]
    [InlineData("close-after-tls", "no or incomplete credentials")]
    [InlineData("garbage-on-first-tsrequest", "no or incomplete credentials")]
    public Task In_answer_to_the_first_message_of_NLA(string behavior, string cause) => Fails(behavior, ConnectionStage.Nla, "RDP6201", HangUp, cause);

    [Theory]
    [InlineData("close-on-connect-initial")]
    [InlineData("reset-on-connect-initial")]
    [InlineData("ultimatum-on-connect-initial")]
    [InlineData("mcs-result:6")]
    [InlineData("garbage-on-connect-initial")]
    [InlineData("hang-on-connect-initial")]
    public Task At_the_start_of_the_session(string behavior) => Fails(behavior, ConnectionStage.Session, "RDP10020", HangUp, "drained");

    [Theory]
    [InlineData(0x3u)]
    [InlineData(0x7u)]
    [InlineData(0x9u)]
    [InlineData(0x10Bu)]
    [InlineData(0x402u)]
    [InlineData(0x112Fu)]
    public async Task A_verdict_of_the_server_itself_is_told_by_its_number(uint code)
    {
        ConnectionDiagnosis diagnosis = await Probing.DiagnoseAsync($"error-info:0x{code:X}", Probing.Options with { OpenSession = true });
        Assert.True(diagnosis.RootCauses[0].CheckId == "RDP10021", Probing.Tell(diagnosis));
        Assert.Contains($"0x{code:X}", diagnosis.RootCauses[0].Summary);
        Assert.Equal(ConnectionStage.Session, diagnosis.Stage);
    }

    [Theory]
    [InlineData("nla-error-first:0xC0000418", "RDP6202")]
    [InlineData("credssp-2", "RDP6205")]
    [InlineData("nla-optional", "RDP10011")]
    [InlineData("standard-only", "RDP10011")]
    public async Task What_works_and_will_not_for_everybody_is_a_risk(string behavior, string check)
    {
        ConnectionDiagnosis diagnosis = await Probing.DiagnoseAsync(behavior);
        Assert.True(diagnosis.Verdict == Verdict.AtRisk && diagnosis.RootCauses[0].CheckId == check, Probing.Tell(diagnosis));
    }

    [Theory]
    [InlineData("certificate:Expired", "RDP3202", Verdict.Failing)]
    [InlineData("certificate:NotYetValid", "RDP3203", Verdict.Failing)]
    [InlineData("certificate:WrongPurpose", "RDP3207", Verdict.AtRisk)]
    public async Task The_certificate_is_judged_as_a_client_would(string behavior, string check, Verdict verdict)
    {
        ConnectionDiagnosis diagnosis = await Probing.DiagnoseAsync(behavior);
        Assert.True(diagnosis.Verdict == verdict && diagnosis.RootCauses.Any(cause => cause.CheckId == check), Probing.Tell(diagnosis));
    }

    private static async Task Fails(string behavior, ConnectionStage stage, string check, string shown, string cause)
    {
        ConnectionDiagnosis diagnosis = await Probing.DiagnoseAsync(behavior);
        string told = Probing.Tell(diagnosis);
        Assert.True(diagnosis.Verdict == Verdict.Failing, told);
        Assert.True(diagnosis.Stage == stage, told);
        Assert.True(diagnosis.RootCauses[0].CheckId == check, told);
        Assert.True(diagnosis.ClientShows.Any(text => text.Contains(shown)), told);
        Assert.True(diagnosis.RootCauses[0].Causes[0].Cause.Contains(cause), told);
        Assert.All(diagnosis.RootCauses[0].Causes, one => Assert.NotEmpty(one.Confirm));
    }
}
