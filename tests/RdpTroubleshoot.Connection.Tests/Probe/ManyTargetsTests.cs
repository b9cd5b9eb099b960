using System;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connection.Tests.Support;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Protocol.Probe;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Probe;

public class ManyTargetsTests
{
    [Fact]
    public async Task One_dead_target_costs_the_others_nothing()
    {
        await using var server = FaultServer.Start(
            [new IPEndPoint(IPAddress.Any, 0)], local => BehaviorCatalogue.Get(local.Address.GetAddressBytes()[3] == 13 ? "hang-on-accept" : "healthy"));
        var watch = Stopwatch.StartNew();
        TimeSpan[] ends = new TimeSpan[40];
        ConnectionDiagnosis[] all = await Task.WhenAll(Enumerable.Range(1, 40).Select(async i =>
        {
            ConnectionDiagnosis one = await Probing.DiagnoseAsync(new IPEndPoint(IPAddress.Parse($"127.0.0.{i}"), server.EndPoint.Port));
            ends[i - 1] = watch.Elapsed;
            return one;
        }));
        Assert.Equal("127.0.0.13", Assert.Single(all, diagnosis => !diagnosis.IsHealthy).Observation!.Target);
        Assert.Equal(12, Array.IndexOf(ends, ends.Max()));
    }

    [Fact]
    public async Task Names_over_which_the_resolver_hangs_hold_no_other_target_up()
    {
        const int slow = 40;
        await using var server = FaultServer.Start([new IPEndPoint(IPAddress.Any, 0)], _ => BehaviorCatalogue.Get("healthy"));
        using var hung = new CountdownEvent(slow);
        using var go = new ManualResetEventSlim();
        bool usedThePool = false;
        var probe = new StageProbe(new ProbeOptions
        {
            Limit = TimeSpan.FromMinutes(1),
            LookUp = name =>
            {
                usedThePool |= Thread.CurrentThread.IsThreadPoolThread;
                hung.Signal();
                go.Wait();
                return [IPAddress.Loopback];
            },
        });
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Task<ConnectionObservation>[] names = [.. Enumerable.Range(0, slow).Select(i => probe.RunAsync($"slow{i}.example", server.EndPoint.Port, cancellation))];
        try
        {
            Assert.True(hung.Wait(TimeSpan.FromSeconds(20), cancellation));
            ConnectionObservation[] addresses =
                await Task.WhenAll(Enumerable.Range(1, 20).Select(i => probe.RunAsync($"127.0.0.{i}", server.EndPoint.Port, cancellation)));
            Assert.All(addresses, seen => Assert.True(seen.Nla?.IsSuccess));
            Assert.DoesNotContain(names, name => name.IsCompleted);
            Assert.False(usedThePool);
        }
        finally
        {
            go.Set();
            await Task.WhenAll(names);
        }

        Assert.All(names, name => Assert.True(name.Result.Nla?.IsSuccess));
    }

    [Theory]
    [InlineData("hang-on-accept")]
    [InlineData("hang-on-client-hello")]
    [InlineData("hang-on-first-tsrequest")]
    [InlineData("hang-after-tls")]
    public async Task Ctrl_C_ends_a_wait_at_every_stage_within_a_second(string behavior)
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get(behavior));
        using var user = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task run = new StageProbe(new ProbeOptions { Limit = TimeSpan.FromMinutes(1) }).RunAsync(server.EndPoint.Address.ToString(), server.EndPoint.Port, user.Token);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.True(server.Accepted > 0 && !run.IsCompleted);
        var watch = Stopwatch.StartNew();
        await user.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1);
    }
}
