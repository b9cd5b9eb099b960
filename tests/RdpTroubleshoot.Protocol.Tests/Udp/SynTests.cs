using System;
using System.Linq;
using RdpTroubleshoot.Protocol.Udp;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Udp;

public class SynTests
{
    private const uint Sequence = 0x12345678;

    [Fact]
    public void A_server_gets_the_datagram_of_the_specification()
    {
        // MS-RDPEUDP sections 2.2.2.1, 2.2.2.5 and 2.2.2.9, filled up as section 3.1.5.1.1 has it.
        byte[] datagram = new SynDatagram(Sequence).Encode();
        Assert.Equal(Dump.Read("ff ff ff ff 00 40 10 01 12 34 56 78 04 d0 04 d0 00 01 00 02"), datagram.Take(20));
        Assert.All(datagram.Skip(20), one => Assert.Equal(0, one));
        Assert.Equal(1232, datagram.Length);
    }

    [Fact]
    public void A_version_that_needs_a_cookie_is_not_offered_without_one()
    {
        Assert.Throws<ArgumentException>(() => new SynDatagram(Sequence, UdpVersion.Version3));
        Assert.Throws<ArgumentException>(() => new SynDatagram(Sequence, UdpVersion.None));
        Assert.Equal(1, new SynDatagram(Sequence, UdpVersion.Version1).Encode()[19]);
    }

    [Theory]
    [InlineData(SynAnswers.Version2, UdpVersion.Version2)]
    [InlineData(SynAnswers.WithoutVersion, UdpVersion.Version1)]
    [InlineData(SynAnswers.VersionNotValid, UdpVersion.Version1)]
    [InlineData(SynAnswers.WithCorrelation, UdpVersion.Version2)]
    public void An_open_port_shows_what_it_speaks(string dump, UdpVersion version)
    {
        SynAnswer answer = Parse(dump);
        Assert.Equal(SynOutcome.Answered, answer.Outcome);
        Assert.Equal(version, answer.Version);
        Assert.Equal(0xAABBCCDDu, answer.InitialSequence);
        Assert.Equal(1232, answer.UpstreamMtu);
        Assert.Equal(1200, answer.DownstreamMtu);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 00")]
    [InlineData(" 00 00 00 00 00 00 00")]
    public void What_follows_the_answer_does_not_change_it(string padding) =>
        Assert.Equal("Answered: Version2", Parse(SynAnswers.Version2 + padding).ToString());

    [Theory]
    [InlineData("12 34 56 79 00 40 10 05 aa bb cc dd 04 d0 04 b0 00 01 00 02")] // Somebody else's.
    [InlineData("12 34 56 78 00 40 10 01 aa bb cc dd 04 d0 04 b0 00 01 00 02")] // Acknowledges nothing.
    [InlineData("12 34 56 78 00 40 00 04 aa bb cc dd 04 d0 04 b0 00 01 00 02")] // Not a SYN.
    [InlineData("12 34 56 78 00 40 10")]
    [InlineData("48 49")]
    public void A_stray_datagram_does_not_open_the_port(string dump)
    {
        SynAnswer answer = Parse(dump);
        Assert.Equal(SynOutcome.NotOurs, answer.Outcome);
        Assert.NotEmpty(answer.Why);
        Assert.Equal(UdpVersion.None, answer.Version);
    }

    [Theory]
    [InlineData("12 34 56 78 00 40 00 05")]
    [InlineData("12 34 56 78 00 40 00 05 aa bb cc dd 04 d0 04")]
    [InlineData("12 34 56 78 00 40 10 05 aa bb cc dd 04 d0 04 b0 00 01 00")]
    [InlineData("12 34 56 78 00 40 18 05 aa bb cc dd 04 d0 04 b0 00 01 00 02")]
    public void An_answer_cut_short_is_not_told_as_whole(string dump) => Assert.Equal(SynOutcome.Malformed, Parse(dump).Outcome);

    [Fact]
    public void A_flood_does_not_fill_the_report() => Assert.Equal(SynAnswer.KeptLength, SynAnswer.Parse(new byte[65000], Sequence).Bytes.Count);

    private static SynAnswer Parse(string dump) => SynAnswer.Parse(Dump.Read(dump), Sequence);
}
