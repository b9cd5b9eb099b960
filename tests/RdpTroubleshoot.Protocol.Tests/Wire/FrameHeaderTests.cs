using RdpTroubleshoot.Protocol.Wire;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Wire;

public class FrameHeaderTests
{
    private const int Limit = 100;

    [Theory]
    [InlineData("03", 3)]
    [InlineData("03 00", 2)]
    [InlineData("03 00 00", 1)]
    [InlineData("03 00 00 13", 15)]
    [InlineData("03 00 00 13 0e d0", 13)]
    [InlineData("03 00 00 07 02 f0 80", 0)]
    [InlineData("03 00 00 07 02 f0 80 16 03", 0)]
    public void A_reader_takes_the_frame_and_leaves_what_follows_to_tls(string dump, int missing)
    {
        byte[] bytes = Dump.Read(dump);
        Assert.Equal(missing, FrameHeader.Read(bytes, Limit).Missing(bytes.Length));
    }

    [Fact]
    public void A_reader_starts_with_the_header() => Assert.Equal(FrameHeader.Size, FrameHeader.Read([], Limit).Missing(0));

    [Theory]
    [InlineData("48 54 54 50", FrameState.Foreign)]
    [InlineData("53", FrameState.Foreign)]
    [InlineData("03 00 00 06", FrameState.TooShort)]
    [InlineData("03 00 00 65", FrameState.TooLong)]
    [InlineData("03 00 ff ff", FrameState.TooLong)]
    public void Nobody_waits_for_a_frame_that_will_never_be_one(string dump, FrameState state)
    {
        FrameHeader header = FrameHeader.Read(Dump.Read(dump), Limit);
        Assert.Equal(state, header.State);
        Assert.Equal(0, header.Missing(1));
    }

    [Fact]
    public void The_longest_frame_that_may_come_is_read() =>
        Assert.Equal(Limit, FrameHeader.Read(Dump.Read("03 00 00 64"), Limit).FrameLength);
}
