using System.Linq;
using System.Text;
using RdpTroubleshoot.Protocol.Negotiation;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Negotiation;

public class ForeignPeerTests
{
    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\nServer: Microsoft-HTTPAPI/2.0\r\n\r\n", ForeignProtocol.Http)]
    [InlineData("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n", ForeignProtocol.Ssh)]
    [InlineData("RFB 003.008\n", ForeignProtocol.Vnc)]
    [InlineData("220 mail.example ESMTP\r\n", ForeignProtocol.Unknown)]
    [InlineData("H", ForeignProtocol.Unknown)]
    public void Whoever_forwarded_the_wrong_port_learns_what_answers_there(string banner, ForeignProtocol protocol)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(banner);
        NegotiationAnswer answer = NegotiationAnswer.Parse(bytes);
        Assert.Equal(NegotiationOutcome.NotRdp, answer.Outcome);
        Assert.Equal(protocol, answer.ForeignProtocol);
        Assert.Equal(bytes, answer.Bytes);
    }

    [Theory]
    [InlineData("15 03 03 00 02 02 46")] // alert protocol_version
    [InlineData("15 03 01 00 02 02 0a")] // alert unexpected_message
    [InlineData("16 03 03 00 7a 02 00 00 76 03 03")] // ServerHello
    public void A_gateway_or_tls_proxy_is_told_from_an_rdp_server(string dump) =>
        Assert.Equal(ForeignProtocol.Tls, NegotiationAnswer.Parse(Dump.Read(dump)).ForeignProtocol);

    [Theory]
    [InlineData("00")]
    [InlineData("ff fb 01 ff fb 03")]
    [InlineData("15")]
    [InlineData("15 04")]
    public void What_nobody_knows_is_kept_as_proof_and_not_guessed_at(string dump)
    {
        NegotiationAnswer answer = NegotiationAnswer.Parse(Dump.Read(dump));
        Assert.Equal(NegotiationOutcome.NotRdp, answer.Outcome);
        Assert.Equal(ForeignProtocol.Unknown, answer.ForeignProtocol);
        Assert.Equal(Dump.Read(dump), answer.Bytes);
    }

    [Fact]
    public void A_flood_does_not_fill_the_report() => Assert.Equal(
        NegotiationAnswer.MaximumLength, NegotiationAnswer.Parse([.. Enumerable.Repeat((byte)'A', 1_000_000)]).Bytes.Count);
}
