using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Reading;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

public class TimedReadTests
{
    private static readonly TimeSpan Forever = TimeSpan.FromHours(1);

    [Fact]
    public void A_read_that_hangs_is_reported_late_and_not_waited_for()
    {
        using var never = new ManualResetEventSlim();
        var clock = Stopwatch.StartNew();
        Observed<int> read = new TimedRead(TimeSpan.FromMilliseconds(200), CancellationToken.None).Value("service X", () => Wait(never));
        Assert.Equal(ObservedState.Failed, read.State);
        Assert.Equal("did not answer within 0.2 seconds", read.Why);
        Assert.Equal("service X", read.Source);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10));
        never.Set();
    }

    [Theory]
    [InlineData(1, "did not answer within 1 second")]
    public void The_limit_is_told_in_words(int seconds, string words)
    {
        using var never = new ManualResetEventSlim();
        Assert.Equal(words, new TimedRead(TimeSpan.FromSeconds(seconds), CancellationToken.None).Value("x", () => Wait(never)).Why);
        never.Set();
    }

    [Fact]
    public async Task Cancelling_ends_a_read_that_hangs_at_once()
    {
        using var never = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var timed = new TimedRead(Forever, cancellation.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => timed.Value("x", () => Wait(never))))
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        never.Set();
    }

    [Fact]
    public void Nothing_is_read_after_cancelling()
    {
        var timed = new TimedRead(Forever, new CancellationToken(canceled: true));
        bool ran = false;
        Assert.ThrowsAny<OperationCanceledException>(() => timed.Value("x", () => ran = true));
        Assert.False(ran);
    }

    [Fact]
    public void What_a_read_finds_never_comes_out_as_an_exception()
    {
        var timed = new TimedRead(Forever, CancellationToken.None);
        Observed<int> read = timed.Value<int>("x", () => throw new Win32Exception(5));
        Assert.Equal(ObservedState.Failed, read.State);
        Assert.StartsWith("Win32Exception (0x", read.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2u)]
    [InlineData(3u)]
    [InlineData(1018u)]
    [InlineData(1060u)]
    [InlineData(15007u)]
    [InlineData(0x80070002u)]
    [InlineData(0xC0000034u)]
    public void Only_an_answer_of_absence_is_absence(uint code) => Assert.Equal(ObservedState.Absent, Of(code).State);

    [Theory]
    [InlineData(5u)]
    [InlineData(1314u)]
    [InlineData(0x80070005u)]
    [InlineData(0xC0000022u)]
    public void A_refusal_says_what_to_do(uint code)
    {
        Assert.Equal(ObservedState.Denied, Of(code).State);
        Assert.Contains("run ", Of(code).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1722u, "F answered 1722 (0x000006BA), the service behind it does not answer")]
    [InlineData(0x80090016u, "F answered 2148073494 (0x80090016)")]
    [InlineData(0u, "F answered 0 (0x00000000), a failure without a number")]
    public void Any_other_failure_gives_its_number(uint code, string why)
    {
        Assert.Equal(ObservedState.Failed, Of(code).State);
        Assert.Equal(why, Of(code).Why);
    }

    private static Observed<int> Of(uint code) =>
        new TimedRead(Forever, CancellationToken.None).Value<int>("x", () => throw new NativeException("F", code));

    private static int Wait(ManualResetEventSlim never)
    {
        never.Wait(TimeSpan.FromMinutes(1));
        return 1;
    }
}
