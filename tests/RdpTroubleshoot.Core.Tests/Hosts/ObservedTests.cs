using System;
using RdpTroubleshoot.Hosts;
using Xunit;

namespace RdpTroubleshoot.Tests.Hosts;

public class ObservedTests
{
    [Fact]
    public void A_refusal_never_passes_for_an_absence()
    {
        Observed<int> denied = Observed.Denied<int>("5", @"HKLM\A");
        Assert.False(denied.IsAbsent);
        Assert.False(denied.IsKnown);
        Assert.False(denied.IsPresent);
        Assert.Equal("access denied: 5", denied.Describe());
        Assert.Equal("could not be read: why", Observed.Failed<int>("why").Describe());
        Assert.Equal("not collected", Observed.NotCollected<int>().Describe());
        Assert.Equal("not there", Observed.Absent<int>().Describe());
    }

    [Fact]
    public void A_value_that_is_not_there_cannot_be_taken_by_mistake() =>
        Assert.Contains(@"HKLM\A", Assert.Throws<InvalidOperationException>(() => Observed.Absent<int>(@"HKLM\A").Value).Message);

    [Theory]
    [InlineData(ObservedState.NotCollected)]
    [InlineData(ObservedState.Absent)]
    [InlineData(ObservedState.Denied)]
    [InlineData(ObservedState.Failed)]
    public void What_is_derived_from_a_failed_read_fails_in_the_same_way(ObservedState state)
    {
        Observed<string> read = Make(state);
        Observed<int> derived = read.Select(text => text.Length);
        Assert.Equal((state, read.Why, "here"), (derived.State, derived.Why, derived.Source));
        Assert.Equal(state, read.Then(_ => Observed.Present(1)).State);
        Assert.Equal("there", read.From("there").Source);
        Assert.Equal(7, derived.ValueOr(7));
    }

    [Fact]
    public void A_value_goes_through_with_its_source()
    {
        Observed<int> length = Observed.Present("abc", "here").Select(text => text.Length);
        Assert.Equal((3, "here"), (length.Value, length.Source));
        Assert.True(Observed.Present("abc").Then(_ => Observed.Absent<int>("gone")).IsAbsent);
    }

    private static Observed<string> Make(ObservedState state) => state switch
    {
        ObservedState.Absent => Observed.Absent<string>("here"),
        ObservedState.Denied => Observed.Denied<string>("why", "here"),
        ObservedState.Failed => Observed.Failed<string>("why", "here"),
        _ => Observed.NotCollected<string>("here"),
    };
}
