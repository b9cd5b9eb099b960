using System;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Cmdlets;

public sealed class TestRdpConnectionTests : IDisposable
{
    private const int OtherPort = 3390;

    private readonly Peer healthy = new("healthy");
    private readonly Peer other = new("healthy", OtherPort);
    private readonly Engine engine = new();

    public void Dispose()
    {
        engine.Dispose();
        healthy.Dispose();
        other.Dispose();
    }

    [Theory]
    [InlineData("Test-RdpConnection HOST", "HOST")]
    [InlineData("Test-RdpConnection HOST, OTHER:3390", "HOST,OTHER:3390")]
    [InlineData("Test-RdpConnection OTHER 3390", "OTHER:3390")]
    [InlineData("Test-RdpConnection -ComputerName OTHER -Port 3390", "OTHER:3390")]
    [InlineData("Test-RdpConnection HOST:3389 -Port 1", "HOST")]
    [InlineData("Test-RdpConnection '  HOST  '", "HOST")]
    [InlineData("'HOST', 'OTHER:3390' | Test-RdpConnection", "HOST,OTHER:3390")]
    [InlineData("[pscustomobject]@{ DNSHostName = 'HOST'; Name = 'not.invalid' } | Test-RdpConnection", "HOST")]
    [InlineData("[pscustomobject]@{ Name = 'HOST'; IPAddress = '192.0.2.1' } | Test-RdpConnection", "HOST")]
    [InlineData("[pscustomobject]@{ Name = 'HOST'; PSComputerName = 'not.invalid' } | Test-RdpConnection", "HOST")]
    [InlineData("[pscustomobject]@{ IPAddress = 'HOST' } | Test-RdpConnection", "HOST")]
    [InlineData("[pscustomobject]@{ IPAddress = [ipaddress]'HOST' } | Test-RdpConnection", "HOST")]
    [InlineData("[ipaddress]'HOST' | Test-RdpConnection", "HOST")]
    [InlineData("Test-RdpConnection ([ipaddress]'HOST'), OTHER:3390", "HOST,OTHER:3390")]
    [InlineData("[pscustomobject]@{ ComputerName = 'HOST'; Port = '' } | Test-RdpConnection", "HOST")]
    [InlineData("[pscustomobject]@{ ComputerName = 'HOST'; Port = $null } | Test-RdpConnection", "HOST")]
    [InlineData("[pscustomobject]@{ ComputerName = 'OTHER'; Port = '' } | Test-RdpConnection -Port 3390", "OTHER:3390")]
    [InlineData("$l = [System.Collections.Generic.List[string]]::new(); $l.Add('HOST'); Test-RdpConnection $l", "HOST")]
    [InlineData("[pscustomobject]@{ ComputerName = 'OTHER'; Port = '3390' }, [pscustomobject]@{ ComputerName = 'HOST' } | Test-RdpConnection", "HOST,OTHER:3390")]
    [InlineData("Test-RdpConnection OTHER:3390 | Test-RdpConnection", "OTHER:3390")]
    public void A_target_is_taken_in_every_way_people_hand_it_over(string script, string targets)
    {
        RunOutput run = engine.Run(Put(script));
        Assert.Empty(run.Errors);
        Assert.Equal(Put(targets).Split(',').Order(), run.Values.Cast<ConnectionDiagnosis>().Select(diagnosis => diagnosis.ComputerName).Order());
        Assert.All(run.Values.Cast<ConnectionDiagnosis>(), diagnosis => Assert.True(diagnosis.IsHealthy, string.Join("\n", diagnosis.Stages)));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("http://server")]
    [InlineData("server:99999")]
    [InlineData("server:0")]
    [InlineData(":3389")]
    [InlineData("3389")]
    [InlineData("[::1")]
    [InlineData("server:")]
    public void What_is_no_target_is_an_error_with_a_way_out_and_the_others_are_probed(string target)
    {
        RunOutput run = engine.Run("Test-RdpConnection $args[0], $args[1]", target, healthy.Address);
        Assert.Equal("TargetNotUnderstood,RdpTroubleshoot.Commands.TestRdpConnectionCommand", run.Error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, run.Error.CategoryInfo.Category);
        Assert.Equal(target, run.Error.TargetObject);
        Assert.Contains("server:3390", run.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.True(((ConnectionDiagnosis)Assert.Single(run.Values)).IsHealthy);
    }

    [Theory]
    [InlineData("::1", "[::1]:1", 1)]
    [InlineData("[::1]:2", "[::1]:2", 2)]
    [InlineData("[::1]", "[::1]:1", 1)]
    public void An_IPv6_address_is_told_from_its_port(string target, string name, int port)
    {
        var diagnosis = (ConnectionDiagnosis)Assert.Single(engine.Run("Test-RdpConnection $args[0] -Port 1", target).Values);
        Assert.Equal(port, diagnosis.Port);
        Assert.Equal("::1", diagnosis.Observation!.Target);
        Assert.Equal(name, diagnosis.ComputerName);
    }

    [Fact]
    public void A_closed_port_and_an_unknown_name_are_answers_and_no_errors()
    {
        RunOutput run = engine.Run("Test-RdpConnection $args[0], 'no-such-host.invalid' -TimeoutSeconds 10", Peer.Closed);
        Assert.Empty(run.Errors);
        Assert.Equal([ConnectionStage.Name, ConnectionStage.Tcp], run.Values.Cast<ConnectionDiagnosis>().Select(diagnosis => diagnosis.Stage!.Value).Order());
    }

    [Fact]
    public void Quiet_is_true_only_for_a_healthy_target()
    {
        Assert.Equal([true], engine.Run("Test-RdpConnection $args[0] -Quiet", healthy.Address).Values);
        Assert.Equal([false], engine.Run("Test-RdpConnection $args[0] -Quiet", Peer.Closed).Values);
    }

    [Theory]
    [InlineData("-Port 0")]
    [InlineData("-Port 65536")]
    [InlineData("-TimeoutSeconds 0")]
    [InlineData("-ThrottleLimit 0")]
    [InlineData("-Count 1001")]
    [InlineData("-Cookie \"a`r`nb\"")]
    [InlineData("-Cookie ''")]
    public void A_value_out_of_range_never_reaches_the_network(string argument)
    {
        Assert.Contains("Test-RdpConnection", engine.Run($"Test-RdpConnection $args[0] {argument}", healthy.Address).Error.InvocationInfo.Line, StringComparison.Ordinal);
        Assert.Equal(0, healthy.Server.Accepted);
    }

    [Fact]
    public void A_fast_target_is_written_before_a_slow_one_that_came_first()
    {
        using var slow = new Peer("hang-on-accept");
        RunOutput run = engine.Run("Test-RdpConnection $args[0], $args[1] -TimeoutSeconds 3", slow.Address, healthy.Address);
        Assert.Equal([healthy.Address, slow.Address], run.Values.Cast<ConnectionDiagnosis>().Select(diagnosis => diagnosis.ComputerName));
    }

    [Fact]
    public void One_at_a_time_is_one_at_a_time()
    {
        using var slow = new Peer("hang-on-accept");
        RunOutput run = engine.Run("$args[0], $args[1] | Test-RdpConnection -ThrottleLimit 1 -TimeoutSeconds 1", slow.Address, healthy.Address);
        Assert.Equal([slow.Address, healthy.Address], run.Values.Cast<ConnectionDiagnosis>().Select(diagnosis => diagnosis.ComputerName));
    }

    [Fact]
    public void Ctrl_C_ends_it_within_a_second_while_a_server_hangs()
    {
        using var hanging = new Peer("hang-on-client-hello");
        using PowerShell shell = engine.Shell("Test-RdpConnection $args[0] -TimeoutSeconds 60", hanging.Address);
        IAsyncResult run = shell.BeginInvoke();
        Assert.True(SpinWait.SpinUntil(() => hanging.Server.Accepted > 0, TimeSpan.FromSeconds(20)), "It never connected.");
        var watch = Stopwatch.StartNew();
        shell.Stop();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"It took {watch.Elapsed}.");
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(run));
        Assert.True(SpinWait.SpinUntil(() => hanging.Server.Ended == hanging.Server.Accepted, TimeSpan.FromSeconds(5)), "A connection stays open.");
    }

    [Fact]
    public void Taking_the_first_result_ends_the_other_probes()
    {
        using var hanging = new Peer("hang-on-accept");
        RunOutput run = engine.Run(
            "do { Test-RdpConnection $args[0], $args[1] -TimeoutSeconds 60 | ForEach-Object { $_; break } } while ($false)", hanging.Address, healthy.Address);
        Assert.Equal(healthy.Address, ((ConnectionDiagnosis)Assert.Single(run.Values)).ComputerName);
        Assert.True(SpinWait.SpinUntil(() => hanging.Server.Ended == hanging.Server.Accepted, TimeSpan.FromSeconds(5)), "A connection stays open.");
    }

    [Fact]
    public void A_server_that_never_challenges_does_not_use_up_the_credentials()
    {
        using var broken = new Peer("close-after-tls");
        RunOutput run = engine.Run(
            "Test-RdpConnection $args[0], $args[1] -ThrottleLimit 1 -Credential $args[2]", broken.Address, healthy.Address, Alice.Credential());
        Assert.Equal(["Failing", "Healthy"], run.Values.Cast<ConnectionDiagnosis>().Select(diagnosis => diagnosis.Verdict.ToString()));
        Assert.True(((ConnectionDiagnosis)run.Values[1]).Observation!.Logon!.IsSuccess);
    }

    [Fact]
    public void Empty_credentials_are_none()
    {
        RunOutput run = engine.Run("Test-RdpConnection $args[0] -Credential ([pscredential]::Empty)", healthy.Address);
        Assert.Null(((ConnectionDiagnosis)Assert.Single(run.Values)).Observation!.Logon);
    }

    [Fact]
    public void Verbose_tells_what_is_probed_and_what_came_of_it()
    {
        RunOutput run = engine.Run("Test-RdpConnection $args[0] -Verbose", healthy.Address);
        Assert.Contains(run.Verbose, line => line == $"Probing {healthy.Address} port 3389");
        Assert.Contains(run.Verbose, line => line == $"{healthy.Address}:3389: Healthy");
    }

    private string Put(string script) => script.Replace("HOST", healthy.Address, StringComparison.Ordinal).Replace("OTHER", other.Address, StringComparison.Ordinal);
}
