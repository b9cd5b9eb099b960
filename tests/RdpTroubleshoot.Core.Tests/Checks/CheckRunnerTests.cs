using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using Xunit;

namespace RdpTroubleshoot.Tests.Checks;

public class CheckRunnerTests
{
    [Fact]
    public void A_check_that_throws_costs_only_its_own_finding()
    {
        Finding[] findings = Run(TimeSpan.FromSeconds(30), new TestCheck("A", _ => throw new InvalidOperationException("boom")), Healthy("B"));
        Assert.Equal([Outcome.Error, Outcome.Pass], findings.Select(finding => finding.Outcome));
        Assert.Contains("boom", findings[0].Summary);
    }

    [Fact]
    public void What_a_check_found_before_it_gave_up_stays()
    {
        Finding[] findings = Run(TimeSpan.FromSeconds(30), new TestCheck("A", check => FindThenMiss(check)));
        Assert.Equal([Outcome.Fail, Outcome.NotEvaluated], findings.Select(finding => finding.Outcome));
        Assert.Contains(@"HKLM\A: access denied: 5", findings[1].Summary);
    }

    [Fact]
    public void A_check_that_says_nothing_is_not_taken_for_healthy() =>
        Assert.Equal(Outcome.Error, Assert.Single(Run(TimeSpan.FromSeconds(30), new TestCheck("A", _ => []))).Outcome);

    [Fact]
    public void A_check_that_returns_null_is_a_defect_that_is_told() =>
        Assert.Equal(Outcome.Error, Assert.Single(Run(TimeSpan.FromSeconds(30), new TestCheck("A", _ => null!))).Outcome);

    [Fact]
    public void Checks_that_hang_never_stop_the_others()
    {
        using var release = new ManualResetEventSlim();
        TestCheck[] hanging = [.. Enumerable.Range(0, 20).Select(i => new TestCheck($"H{i:00}", check => Hang(check, release)))];
        Finding[] findings = Run(TimeSpan.FromMilliseconds(100), [.. hanging, Healthy("Z")]);
        release.Set();
        Assert.All(findings.Take(20), finding => Assert.Equal(Outcome.Error, finding.Outcome));
        Assert.Equal(Outcome.Pass, findings[20].Outcome);
    }

    [Fact]
    public void After_a_check_that_hangs_the_facts_are_read_anew()
    {
        using var release = new ManualResetEventSlim();
        int made = 0;
        var runner = new CheckRunner<string>(() => $"facts {++made}", TimeSpan.FromMilliseconds(100));
        Check<string>[] checks = [new TestCheck("A", check => Hang(check, release)), new TestCheck("B", check => [check.Healthy(check.Facts!)])];
        Finding[] findings = [.. runner.Run(checks, CancellationToken.None).SelectMany(found => found)];
        release.Set();
        Assert.Equal("facts 2", findings[1].Summary);
    }

    [Fact]
    public void Cancelling_does_not_wait_for_a_check_that_hangs()
    {
        using var release = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var watch = Stopwatch.StartNew();
        var runner = new CheckRunner<string>(() => "", TimeSpan.FromMinutes(10));
        Assert.ThrowsAny<OperationCanceledException>(() => runner.Run([new TestCheck("A", check => Hang(check, release))], cancellation.Token).ToList());
        release.Set();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString());
    }

    [Fact]
    public void A_cancelled_run_starts_no_further_check()
    {
        using var cancellation = new CancellationTokenSource();
        int judged = 0;
        TestCheck check = new("A", one =>
        {
            judged++;
            cancellation.Cancel();
            return [one.Healthy("")];
        });
        Assert.ThrowsAny<OperationCanceledException>(() => new CheckRunner<string>(() => "", TimeSpan.FromMinutes(1)).Run([check, check], cancellation.Token).ToList());
        Assert.Equal(1, judged);
    }

    private static Finding[] Run(TimeSpan limit, params Check<string>[] checks) =>
        [.. new CheckRunner<string>(() => "facts", limit).Run(checks, CancellationToken.None).SelectMany(findings => findings)];

    private static TestCheck Healthy(string id) => new(id, check => [check.Healthy("fine")]);

    private static IEnumerable<Finding> FindThenMiss(TestCheck check)
    {
        yield return check.Broken("broken");
        TestCheck.Need(Observed.Denied<int>("5", @"HKLM\A"));
    }

    private static IEnumerable<Finding> Hang(TestCheck check, ManualResetEventSlim release)
    {
        try
        {
            release.Wait();
        }
        catch (ObjectDisposedException)
        {
            // The test is over.
        }

        return [check.Healthy("late")];
    }

    private sealed class TestCheck(string id, Func<TestCheck, IEnumerable<Finding>> judge) : Check<string>
    {
        public override CheckInfo Info { get; } = new(id, Area.Listener, "title") { Why = "", Needs = "" };

        public string? Facts { get; private set; }

        public static new int Need<T>(Observed<T> observed)
        {
            Check<string>.Need(observed);
            return 0;
        }

        public override IEnumerable<Finding> Judge(string facts)
        {
            Facts = facts;
            return judge(this);
        }

        public Finding Healthy(string summary) => Pass(summary);

        public Finding Broken(string summary) => Fail(summary);
    }
}
