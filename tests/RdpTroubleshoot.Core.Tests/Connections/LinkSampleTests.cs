using RdpTroubleshoot.Connections;
using Xunit;

namespace RdpTroubleshoot.Tests.Connections;

public class LinkSampleTests
{
    [Fact]
    public void Percentiles_are_those_of_the_nearest_rank()
    {
        var sample = new LinkSample([50, 10, 40, 20, 30]);
        Assert.Equal(10, sample.Minimum);
        Assert.Equal(30, sample.Median);
        Assert.Equal(50, sample.Percentile95);
        Assert.Equal(50, sample.Maximum);
    }

    [Fact]
    public void Jitter_is_the_mean_step_in_the_order_of_time() => Assert.Equal(22.5, new LinkSample([50, 10, 40, 20, 20]).Jitter);

    [Fact]
    public void Nothing_measured_is_nothing_and_no_error()
    {
        var sample = new LinkSample([]);
        Assert.Equal(0, sample.Median + sample.Percentile95 + sample.Jitter + sample.Maximum);
        Assert.Equal("none", sample.ToString());
    }
}
