using System;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Negotiation;
using RdpTroubleshoot.Protocol.Wire;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Negotiation;

public class NegotiationRequestTests
{
    [Fact]
    public void A_server_gets_the_request_of_the_specification() => Assert.Equal(
        Dump.Read("03 00 00 2c 27 e0 00 00 00 00 00 43 6f 6f 6b 69 65 3a 20 6d 73 74 73 68 61 73 68 3d 65 6c 74 6f 6e 73 0d 0a 01 00 08 00 00 00 00 00"),
        new NegotiationRequest(RdpProtocols.Rdp, "eltons").Encode()); // MS-RDPBCGR section 4.1.1

    [Fact]
    public void Without_a_user_there_is_no_cookie() => Assert.Equal(
        Dump.Read("03 00 00 13 0e e0 00 00 00 00 00 01 00 08 00 0b 00 00 00"),
        new NegotiationRequest(RdpProtocols.Ssl | RdpProtocols.Hybrid | RdpProtocols.HybridEx).Encode());

    [Fact]
    public void The_longest_user_still_makes_a_packet_that_a_server_can_read()
    {
        byte[] packet = new NegotiationRequest(RdpProtocols.Ssl, new string('u', NegotiationRequest.MaximumUserLength)).Encode();
        Assert.Equal(254, packet[4]);
        Assert.Equal(packet.Length, FrameHeader.Read(packet, packet.Length).FrameLength);
    }

    [Theory]
    [InlineData("two\r\nlines")]
    [InlineData("two words")]
    [InlineData("J\u00fcrgen")]
    [InlineData("bell\a")]
    public void A_user_name_cannot_smuggle_anything_into_the_packet(string user) =>
        Assert.Throws<ArgumentException>(() => new NegotiationRequest(RdpProtocols.Ssl, user));

    [Fact]
    public void A_user_name_that_is_too_long_is_refused_at_once() =>
        Assert.Throws<ArgumentException>(() => new NegotiationRequest(RdpProtocols.Ssl, new string('u', NegotiationRequest.MaximumUserLength + 1)));
}
