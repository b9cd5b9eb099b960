using System.Linq;
using RdpTroubleshoot.Protocol.Negotiation;
using RdpTroubleshoot.Protocol.Tls;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Tls;

public class HelloAnswerTests
{
    [Theory]
    [InlineData(Hellos.Tls13, TlsVersion.Tls13, 0x1301, NamedX25519)]
    [InlineData(Hellos.Retry, TlsVersion.Tls13, 0x1301, NamedSecp256)]
    [InlineData(Hellos.Tls12, TlsVersion.Tls12, 0xC030, NamedSecp384)]
    [InlineData(Hellos.Tls12InOneRecord, TlsVersion.Tls12, 0xC030, NamedSecp384)]
    [InlineData(Hellos.Tls10, TlsVersion.Tls10, 0x0005, null)]
    [InlineData(Hellos.Tls10Ephemeral, TlsVersion.Tls10, 0x0039, null)]
    public void What_the_server_chose_is_told(string dump, TlsVersion version, int suite, int? group)
    {
        HelloAnswer answer = Parse(dump);
        Assert.Equal(HelloOutcome.ServerHello, answer.Outcome);
        Assert.Equal(version, answer.Version);
        Assert.Equal(suite, answer.CipherSuite);
        Assert.Equal(group, answer.KeyExchangeGroup);
        Assert.True(answer.IsFlightComplete);
        Assert.Empty(answer.Why);
        Assert.Equal(Dump.Read(dump).Take(HelloAnswer.KeptLength), answer.Bytes);
    }

    [Fact]
    public void A_server_that_wants_another_key_is_not_taken_for_one_that_refuses()
    {
        Assert.True(Parse(Hellos.Retry).IsRetryRequest);
        Assert.False(Parse(Hellos.Tls13).IsRetryRequest);
    }

    [Fact]
    public void The_certificates_come_whole_and_in_their_order()
    {
        HelloAnswer answer = Parse(Hellos.Tls12InOneRecord);
        Assert.Equal(2, answer.Certificates.Count);
        Assert.Equal(Dump.Read("30 02 05 00"), answer.Certificates[0]);
        Assert.Equal(Dump.Read("30 01 00"), answer.Certificates[1]);
        Assert.Empty(Parse(Hellos.Tls13).Certificates);
    }

    [Fact]
    public void A_weak_modulus_shows_its_length() => Assert.Equal(15, Parse(Hellos.Tls10Ephemeral).ModulusBits);

    [Theory]
    [InlineData(Hellos.ProtocolVersion, 70, "protocol_version")]
    [InlineData(Hellos.HandshakeFailure, 40, "handshake_failure")]
    [InlineData("15 03 03 00 02 02 c8", 200, "alert 200")]
    [InlineData("15 03 03 00 02 01 00", 0, "close_notify")]
    public void The_alert_is_told_by_number_and_name(string dump, int number, string name)
    {
        HelloAnswer answer = Parse(dump);
        Assert.Equal(HelloOutcome.Alert, answer.Outcome);
        Assert.Equal(number, answer.Alert!.Description);
        Assert.Equal(name, answer.Alert.Name);
        Assert.Null(answer.Version);
    }

    [Fact]
    public void A_warning_before_the_choice_does_not_hide_it()
    {
        HelloAnswer answer = Parse("15 03 03 00 02 01 70 " + Hellos.Tls12);
        Assert.Equal(HelloOutcome.ServerHello, answer.Outcome);
        Assert.Equal("warning unrecognized_name (112)", answer.Alert!.ToString());
        Assert.True(answer.IsFlightComplete);
    }

    [Fact]
    public void A_server_that_chooses_and_then_cannot_use_its_key_shows_both()
    {
        HelloAnswer answer = Parse("16 03 03 00 35 " + Hellos.Hello12 + " 15 03 03 00 02 02 50");
        Assert.Equal(HelloOutcome.ServerHello, answer.Outcome);
        Assert.Equal(0xC030, answer.CipherSuite);
        Assert.Equal(80, answer.Alert!.Description);
        Assert.False(answer.IsFlightComplete);
        Assert.Contains("fatal internal_error (80)", answer.Why);
    }

    [Theory]
    [InlineData(Hellos.XrdpInClear, CleartextPacket.DisconnectUltimatum)]
    [InlineData("03 00 00 0b 06 80 00 00 12 34 00", CleartextPacket.DisconnectRequest)]
    [InlineData("03 00 00 13 0e d0 00 00 12 34 00 02 00 08 00 01 00 00 00", CleartextPacket.ConnectionConfirm)]
    [InlineData("03 00 00 0b 06 d0 00 00 12 34 00", CleartextPacket.ConnectionConfirm)]
    [InlineData("03 00 00 08 02 f0 80 68", CleartextPacket.Other)]
    [InlineData("03 00 00 09 02 f0", CleartextPacket.Other)]
    public void A_server_that_cannot_begin_tls_is_told_by_the_packet_it_sends_in_clear(string dump, CleartextPacket packet)
    {
        HelloAnswer answer = Parse(dump);
        Assert.Equal(HelloOutcome.Cleartext, answer.Outcome);
        Assert.Equal(packet, answer.Cleartext);
        Assert.NotEmpty(answer.Why);
    }

    [Theory]
    [InlineData("48 54 54 50 2f 31 2e 31", ForeignProtocol.Http)]
    [InlineData("53 53 48 2d 32 2e 30", ForeignProtocol.Ssh)]
    [InlineData("15 04 00", ForeignProtocol.Unknown)]
    [InlineData("80 2e 01", ForeignProtocol.Unknown)]
    public void A_peer_of_another_kind_is_told_as_such(string dump, ForeignProtocol protocol)
    {
        HelloAnswer answer = Parse(dump);
        Assert.Equal(HelloOutcome.NotTls, answer.Outcome);
        Assert.Equal(protocol, answer.ForeignProtocol);
    }

    [Theory]
    [InlineData("16 03 03 00 00", "0 bytes")]
    [InlineData("16 03 03 ff ff", "65535 bytes")]
    [InlineData("16 03 03 00 04 02 01 00 01", "message of 65537 bytes")]
    [InlineData("16 03 03 00 04 0b 00 00 00", "type 11 instead of")]
    [InlineData("16 03 03 00 04 0e 00 00 00", "type 14 instead of")]
    [InlineData("14 03 03 00 01 01", "type 20 before")]
    [InlineData("17 03 03 00 01 01", "type 23 before")]
    [InlineData("15 03 03 00 01 02", "alert of 1 bytes")]
    [InlineData("16 03 03 00 06 02 00 00 02 03 03", "ServerHello of 2 bytes")]
    public void What_contradicts_the_protocol_is_never_a_choice(string dump, string why)
    {
        HelloAnswer answer = Parse(dump);
        Assert.Equal(HelloOutcome.Malformed, answer.Outcome);
        Assert.Contains(why, answer.Why);
        Assert.Null(answer.CipherSuite);
        Assert.True(HelloAnswer.IsComplete(Dump.Read(dump), Dump.Read(dump).Length));
    }

    [Theory]
    [InlineData("02 00 00 26 02 00 ", " 00 00 05 00", "version 0x0200")]
    [InlineData("02 00 00 26 03 03 ", " 00 00 05 01", "compression 1")]
    [InlineData("02 00 00 26 03 03 ", " 21 00 05 00", "session id of 33 bytes")]
    [InlineData("02 00 00 2a 03 03 ", " 00 00 05 00 00 05 00 01", "extensions")]
    [InlineData("02 00 00 2d 03 03 ", " 00 00 05 00 00 05 00 2b 00 01 03", "extensions")]
    public void A_hello_that_contradicts_itself_is_never_a_choice(string head, string tail, string why)
    {
        string random = string.Join(" ", Enumerable.Repeat("77", 32));
        string message = head + random + tail;
        HelloAnswer answer = Parse($"16 03 03 00 {Dump.Read(message).Length:x2} {message}");
        Assert.Equal(HelloOutcome.Malformed, answer.Outcome);
        Assert.Contains(why, answer.Why);
    }

    [Fact]
    public void A_broken_list_of_certificates_does_not_hide_what_was_chosen()
    {
        HelloAnswer answer = Parse("16 03 03 00 35 " + Hellos.Hello12 + " 16 03 03 00 0a 0b 00 00 06 00 00 03 00 00 09");
        Assert.Equal(HelloOutcome.ServerHello, answer.Outcome);
        Assert.Equal(TlsVersion.Tls12, answer.Version);
        Assert.Empty(answer.Certificates);
        Assert.Contains("Certificate", answer.Why);
        Assert.False(answer.IsFlightComplete);
    }

    [Fact]
    public void An_answer_reads_well_in_a_proof()
    {
        Assert.Equal("ServerHello: Tls12 TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", Parse(Hellos.Tls12).ToString());
        Assert.Equal("Alert: fatal protocol_version (70)", Parse(Hellos.ProtocolVersion).ToString());
        Assert.Equal("NoAnswer: nothing came", HelloAnswer.Parse([]).ToString());
    }

    private const int NamedX25519 = 29;
    private const int NamedSecp256 = 23;
    private const int NamedSecp384 = 24;

    private static HelloAnswer Parse(string dump) => HelloAnswer.Parse(Dump.Read(dump));
}
