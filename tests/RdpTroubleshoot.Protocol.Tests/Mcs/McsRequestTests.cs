using System;
using System.Linq;
using RdpTroubleshoot.Protocol.Mcs;
using RdpTroubleshoot.Protocol.Wire;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Mcs;

public class McsRequestTests
{
    [Fact]
    public void A_server_gets_the_requests_of_the_specification()
    {
        Assert.Equal(Dump.Read("03 00 00 0c 02 f0 80 04 01 00 01 00"), ErectDomainRequest.Encode()); // MS-RDPBCGR section 4.1.5
        Assert.Equal(Dump.Read("03 00 00 08 02 f0 80 28"), AttachUserRequest.Encode()); // Section 4.1.6
        Assert.Equal(Dump.Read("03 00 00 0c 02 f0 80 38 00 06 03 ef"), new ChannelJoinRequest(1007, 1007).Encode()); // Section 4.1.8.1
    }

    [Theory]
    [InlineData(1000, 1003)]
    [InlineData(65536, 1003)]
    [InlineData(1007, -1)]
    [InlineData(1007, 65536)]
    public void A_number_that_no_packet_can_hold_is_refused_at_once(int userId, int channel)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChannelJoinRequest(userId, channel));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClientInfoPdu(userId, channel));
    }

    [Fact]
    public void A_server_is_told_who_comes_and_no_password()
    {
        // MS-RDPBCGR section 2.2.1.11 over TLS.
        byte[] packet = new ClientInfoPdu(1007, 1003, "me", "D").Encode();
        Assert.Equal(
            Dump.Read(
                "03 00 00 f5 02 f0 80 64 00 06 03 eb 70 80 e6 " // 230 bytes to channel 1003
                + "40 00 00 00 00 00 00 00 33 00 09 00 02 00 04 00 00 00 00 00 00 00 " // SEC_INFO_PKT, code page, flags, five lengths
                + "44 00 00 00 6d 00 65 00 00 00 00 00 00 00 00 00 " // the strings, each with its zero
                + "02 00 02 00 00 00 02 00 00 00"), // AF_INET, an empty address, an empty folder
            packet.Take(63));
        Assert.All(packet.Skip(63), one => Assert.Equal(0, one));
        Assert.Equal(63 + 172 + 4 + 4 + 2, packet.Length);
        Assert.Equal(packet.Length, FrameHeader.Read(packet, packet.Length).FrameLength);
    }

    [Fact]
    public void A_name_that_does_not_fit_is_refused_at_once()
    {
        string longest = new('n', ClientInfoPdu.MaximumNameLength);
        byte[] packet = new ClientInfoPdu(1007, 1003, longest, longest).Encode();
        Assert.Equal(packet.Length, FrameHeader.Read(packet, packet.Length).FrameLength);
        Assert.Throws<ArgumentException>(() => new ClientInfoPdu(1007, 1003, longest + "n"));
        Assert.Throws<ArgumentException>(() => new ClientInfoPdu(1007, 1003, "me", longest + "n"));
        Assert.Throws<ArgumentException>(() => new ClientInfoPdu(1007, 1003, "a\0b"));
    }
}
