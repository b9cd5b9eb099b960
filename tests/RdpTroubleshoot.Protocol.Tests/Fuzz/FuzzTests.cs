using System;
using System.Linq;
using System.Threading;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Fuzz;

/// <summary>The short run; docs/fuzzing.md has the long one.</summary>
public class FuzzTests
{
    private const ulong FirstNumber = 3389;
    private const int InputsPerParser = 25_000;

    public static TheoryData<string> Names => [.. FuzzTargets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_damage_breaks_a_parser(string name)
    {
        var runner = new FuzzRunner(FuzzTargets.All.Single(target => target.Name == name));
        runner.Run(FirstNumber, InputsPerParser);
        Assert.True(runner.Report.FailureCount == 0, $"{runner.Report}\n{string.Join("\n", runner.Report.Failures)}");

        // Damage that only ever shakes the door proves little.
        Assert.True(runner.Report.Outcomes.Count >= 3, runner.Report.ToString());
        Assert.All(runner.Report.Outcomes.OrderByDescending(pair => pair.Value).Take(2), pair => Assert.True(pair.Value > InputsPerParser / 20));
    }

    [Fact]
    public void A_parser_that_throws_is_found()
    {
        FuzzReport report = Run(input => input.Length > 8 && input[8] == 0x21 ? throw new InvalidOperationException("no") : new("Fine", null));
        Assert.True(report.FailureCount > 0);
        Assert.Contains("InvalidOperationException", report.Failures[0].ToString());
    }

    [Fact]
    public void An_answer_that_is_not_true_is_found() =>
        Assert.Equal(1000, Run(_ => new("Fine", "it lies")).FailureCount);

#if NET
    [Fact]
    public void A_parser_that_believes_a_length_is_found() =>
        Assert.True(Run(_ => new(new byte[100_000].Length > 0 ? "Fine" : "", null)).FailureCount > 900); // A long input excuses it.
#endif

    [Fact]
    public void A_parser_that_does_not_end_soon_is_found()
    {
        var target = new FuzzTarget("Slow", ["00"], _ =>
        {
            Thread.Sleep(FuzzRunner.TimeLimit + FuzzRunner.TimeLimit);
            return new("Fine", null);
        });
        var runner = new FuzzRunner(target);
        runner.Run(FirstNumber, 1);
        Assert.Equal(1, runner.Report.FailureCount);
    }

    [Fact]
    public void A_failure_can_be_made_again_from_its_number()
    {
        FuzzTarget target = FuzzTargets.All[2];
        Assert.Equal(new Mutator(target.Good).Make(42), new Mutator(target.Good).Make(42));
        Assert.NotEqual(new Mutator(target.Good).Make(42), new Mutator(target.Good).Make(43));
    }

    private static FuzzReport Run(Func<byte[], FuzzVerdict> parse)
    {
        var runner = new FuzzRunner(new FuzzTarget("Test", ["03 00 00 09 02 f0 80 21 80"], parse));
        runner.Run(FirstNumber, 1000);
        return runner.Report;
    }
}
