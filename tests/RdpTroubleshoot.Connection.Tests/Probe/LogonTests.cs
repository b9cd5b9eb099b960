using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using RdpTroubleshoot.Connection.Tests.Support;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Protocol.Probe;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Probe;

public class LogonTests
{
    private static readonly ProbeOptions AsAlice = Probing.Options with { Credential = Probing.Alice };

    [Theory]
    [InlineData("healthy")]
    [InlineData("hybrid")]
    [InlineData("nla-not-authorized")]
    public async Task Right_credentials_are_accepted_and_the_password_is_never_handed_over(string behavior)
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get(behavior));
        ConnectionDiagnosis diagnosis = await Probing.DiagnoseAsync(server.EndPoint, AsAlice);
        Assert.True(diagnosis.IsHealthy, Probing.Tell(diagnosis));
        Assert.True(diagnosis.Observation!.Logon!.IsSuccess);
        Assert.DoesNotContain(server.Connections, connection => connection.ReceivedAuthInfo);
    }

    [Theory]
    [InlineData("nla-error:0xC000006D", "RDP6210", "STATUS_LOGON_FAILURE")]
    [InlineData("nla-error:0xC0000234", "RDP6210", "STATUS_ACCOUNT_LOCKED_OUT")]
    [InlineData("nla-error:0xC000015B", "RDP6210", "STATUS_LOGON_TYPE_NOT_GRANTED")]
    [InlineData("nla-error:0xDEADBEEF", "RDP6210", "0xDEADBEEF")]
    [InlineData("close-on-authenticate", "RDP6211", "without a reason")]
    [InlineData("reset-on-authenticate", "RDP6211", "without a reason")]
    [InlineData("hang-on-authenticate", "RDP6211", "without a reason")]
    [InlineData("garbage-on-authenticate", "RDP6211", "without a reason")]
    [InlineData("nla-wrong-public-key", "RDP6212", "terminates TLS")]
    public async Task A_logon_that_fails_is_told_by_its_own_reason(string behavior, string check, string words)
    {
        ConnectionDiagnosis diagnosis = await Probing.DiagnoseAsync(behavior, AsAlice);
        string told = Probing.Tell(diagnosis);
        Assert.True(diagnosis.Verdict == Verdict.Failing && diagnosis.Stage == ConnectionStage.Nla, told);
        Assert.True(diagnosis.RootCauses[0].CheckId == check, told);
        Assert.Contains(words, diagnosis.RootCauses[0].Summary);
    }

    [Theory]
    [InlineData("alice", "wrong")]
    [InlineData("mallory", "Passw0rd!")]
    public async Task A_wrong_password_and_an_unknown_user_are_refused(string user, string password)
    {
        ConnectionDiagnosis diagnosis = await Probing.DiagnoseAsync("healthy", Probing.Options with { Credential = new NetworkCredential(user, password) });
        Assert.True(diagnosis.RootCauses[0].CheckId == "RDP6210", Probing.Tell(diagnosis));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(200, false)]
    [InlineData(360, true)]
    [InlineData(-7200, true)]
    public async Task A_clock_that_would_stop_Kerberos_is_told(int seconds, bool warns)
    {
        ConnectionDiagnosis diagnosis = await Probing.DiagnoseAsync("healthy", settings: new PeerSettings { ClockSkew = TimeSpan.FromSeconds(seconds) });
        TimeSpan skew = diagnosis.Observation!.Nla!.ClockSkew!.Value;
        Assert.InRange(skew.TotalSeconds, seconds - 5, seconds + 5);
        Assert.Equal(warns, diagnosis.RootCauses.Any(cause => cause.CheckId == "RDP6203"));
    }

    [Fact]
    public async Task After_one_refusal_the_same_credentials_are_not_tried_on_other_servers()
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get("healthy"));
        using var guard = new LogonGuard();
        ProbeOptions options = Probing.Options with { Credential = new NetworkCredential("alice", "wrong"), Guard = guard };
        ConnectionDiagnosis[] all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Probing.DiagnoseAsync(server.EndPoint, options)));
        Assert.Equal(1, all.Count(diagnosis => diagnosis.Verdict == Verdict.Failing));
        Assert.All(all.Where(diagnosis => diagnosis.Verdict != Verdict.Failing), diagnosis => Assert.Contains("could lock the account", diagnosis.NotJudged.Single().Summary));
    }
}
