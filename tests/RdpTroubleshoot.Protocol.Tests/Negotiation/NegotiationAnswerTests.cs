using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Negotiation;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Negotiation;

public class NegotiationAnswerTests
{
    [Theory]
    [InlineData(Answers.Specification, RdpProtocols.Rdp, 0x1234)]
    [InlineData(Answers.Windows, RdpProtocols.Hybrid, 0x1234)]
    [InlineData(Answers.WindowsEarlyUser, RdpProtocols.HybridEx, 0x1234)]
    [InlineData(Answers.XrdpTls, RdpProtocols.Ssl, 0x1234)]
    [InlineData(Answers.FreeRdp, RdpProtocols.Hybrid, 0)]
    public void The_selected_protocol_is_told(string dump, RdpProtocols protocol, int reference)
    {
        NegotiationAnswer answer = Parse(dump);
        Assert.Equal(NegotiationOutcome.Selected, answer.Outcome);
        Assert.True(answer.Selects(protocol));
        Assert.Equal(reference, answer.SourceReference);
        Assert.Equal(Dump.Read(dump), answer.Bytes);
        Assert.Empty(answer.Why);
    }

    [Theory]
    [InlineData(Answers.WindowsWantsNla, NegotiationFailureCode.HybridRequiredByServer)]
    [InlineData(Answers.XrdpWithoutCertificate, NegotiationFailureCode.SslCertNotOnServer)]
    [InlineData("03 00 00 13 0e d0 00 00 00 00 00 03 00 08 00 2a 00 00 00", (NegotiationFailureCode)42)]
    public void A_refusal_tells_its_reason_even_one_without_a_name(string dump, NegotiationFailureCode code)
    {
        NegotiationAnswer answer = Parse(dump);
        Assert.Equal(NegotiationOutcome.Refused, answer.Outcome);
        Assert.Equal(code, answer.FailureCode);
        Assert.False(answer.Selects(RdpProtocols.Rdp));
    }

    [Fact]
    public void A_server_that_selects_tls_is_not_said_to_support_nla()
    {
        NegotiationAnswer answer = Parse(Answers.XrdpTls);
        Assert.False(answer.Selects(RdpProtocols.Hybrid));
        Assert.False(answer.Selects(RdpProtocols.Ssl | RdpProtocols.Hybrid));
        Assert.False(answer.Selects(RdpProtocols.Rdp));
    }

    [Fact]
    public void A_protocol_that_nobody_offered_shows()
    {
        Assert.False(Parse(Answers.XrdpTls).SelectsFrom(RdpProtocols.Rdstls));
        Assert.True(Parse(Answers.XrdpTls).SelectsFrom(RdpProtocols.Ssl | RdpProtocols.Hybrid));
        Assert.True(Parse(Answers.Specification).SelectsFrom(RdpProtocols.Hybrid));
        Assert.False(Parse(Answers.WindowsWantsNla).SelectsFrom(RdpProtocols.Ssl));
    }

    [Fact]
    public void What_windows_can_do_besides_is_told() => Assert.Equal(
        ServerCapabilities.ExtendedClientData | ServerCapabilities.GraphicsPipeline | ServerCapabilities.Reserved
            | ServerCapabilities.RestrictedAdmin | ServerCapabilities.RedirectedAuthentication,
        Parse(Answers.Windows).Capabilities);

    [Fact]
    public void An_old_server_is_not_mistaken_for_a_broken_one()
    {
        NegotiationAnswer answer = Parse(Answers.Bare);
        Assert.Equal(NegotiationOutcome.NotNegotiated, answer.Outcome);
        Assert.Equal(0x1234, answer.SourceReference);
    }

    [Theory]
    [InlineData(Answers.XrdpDisconnects)]
    [InlineData("03 00 00 0b 06 80 00 00 12 34 00")]
    public void A_server_that_hangs_up_politely_is_not_called_garbage(string dump) =>
        Assert.Equal(NegotiationOutcome.Disconnected, Parse(dump).Outcome);

    [Theory]
    [InlineData("03 00 00 13 0e d0 00 00 12 34 00 02 00 08 00 03 00 00 00", "selects 0x00000003")]
    [InlineData("03 00 00 13 0e d0 00 00 12 34 00 02 00 08 00 00 00 00 80", "selects 0x80000000")]
    [InlineData("03 00 00 13 0e d0 00 00 12 34 00 03 00 08 00 00 00 00 00", "reason 0x00000000")]
    [InlineData("03 00 00 13 0e d0 00 00 12 34 00 02 00 09 00 01 00 00 00", "length of 9")]
    [InlineData("03 00 00 13 0e d0 00 00 12 34 00 01 00 08 00 01 00 00 00", "type 0x01")]
    [InlineData("03 00 00 13 0d d0 00 00 12 34 00 02 00 08 00 01 00 00 00", "length of 13 in a packet that has 14")]
    [InlineData("03 00 00 12 0d d0 00 00 12 34 00 02 00 08 00 01 00 00", "7 bytes of negotiation data")]
    [InlineData("03 00 00 0a 05 d0 00 00 12 34", "length of 5")]
    [InlineData("03 00 00 07 02 f0 80", "kind 0xF0")]
    [InlineData("03 00 00 13 0e e0 00 00 00 00 00 01 00 08 00 0b 00 00 00", "kind 0xE0")]
    [InlineData("03 00 00 04", "length of 4")]
    [InlineData("03 00 ff ff 0e d0", "length of 65535")]
    public void An_answer_that_contradicts_itself_is_never_taken_for_a_protocol(string dump, string why)
    {
        NegotiationAnswer answer = Parse(dump);
        Assert.Equal(NegotiationOutcome.Malformed, answer.Outcome);
        Assert.Contains(why, answer.Why);
        Assert.Equal(Dump.Read(dump), answer.Bytes);
    }

    [Fact]
    public void An_answer_reads_well_in_a_proof()
    {
        Assert.Equal("Selected: HybridEx", Parse(Answers.WindowsEarlyUser).ToString());
        Assert.Equal("Refused: HybridRequiredByServer", Parse(Answers.WindowsWantsNla).ToString());
        Assert.Equal("Truncated: 2 of the 4 bytes of a header came", Parse("03 00").ToString());
    }

    private static NegotiationAnswer Parse(string dump) => NegotiationAnswer.Parse(Dump.Read(dump));
}
